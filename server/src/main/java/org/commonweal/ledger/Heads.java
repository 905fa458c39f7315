package org.commonweal.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.kernel.CommunityId;
import org.springframework.stereotype.Service;

/// The heads of the chains: what to keep elsewhere, and what a kept one proves.
@Service
public class Heads {

  private static final int SEALS_AT_ONCE = 10_000;

  private final SealStore seals;
  private final Chain chain;
  private final WholeBooks books;

  Heads(SealStore seals, Chain chain, WholeBooks books) {
    this.seals = seals;
    this.chain = chain;
    this.books = books;
  }

  public Head head(CommunityId community) {
    Optional<Seal> last = seals.last(community);
    Link link = last.orElse(Seal.NONE).link();
    long unsealed = Math.max(0, seals.entries(community) - link.entry());
    return new Head(link.entry(), link.hash().hex(), last.map(Seal::sealedAt), unsealed);
  }

  /// Computes the chain from the rows, all of them up to the head's entry, and compares. Stored
  /// seals decide nothing; they only tell where a difference may begin. Refused while enough others
  /// read whole books.
  public HeadAnswer check(CommunityId community, KeptHead head) {
    return books.read(() -> compare(community, head));
  }

  private HeadAnswer compare(CommunityId community, KeptHead head) {
    long entries = seals.entries(community);
    if (head.entry() > entries) {
      return new HeadAnswer.Unknown(head.entry(), entries);
    }
    Segment segment = new Segment(stored(community, head.entry()));
    Link link = chain.walk(community, Link.START, head.entry(), segment::see);
    return link.entry() == head.entry() && head.isPartOf(link.hash())
        ? new HeadAnswer.Holds(head.entry())
        : segment.answer(head.entry());
  }

  private Map<Long, Hash> stored(CommunityId community, long last) {
    Map<Long, Hash> stored = new HashMap<>();
    List<Seal> some = seals.behind(community, 0, SEALS_AT_ONCE);
    while (!some.isEmpty() && some.getFirst().link().entry() <= last) {
      some.forEach(seal -> stored.put(seal.link().entry(), seal.link().hash()));
      some = seals.behind(community, some.getLast().link().entry(), SEALS_AT_ONCE);
    }
    return stored;
  }

  /// The entries between the last seal that agrees with the rows and the first that does not.
  private static final class Segment {

    private final Map<Long, Hash> stored;
    private long first = 1;
    private long broken;

    Segment(Map<Long, Hash> stored) {
      this.stored = stored;
    }

    Link see(Link link) {
      Hash seal = stored.get(link.entry());
      if (seal != null && broken == 0) {
        if (seal.equals(link.hash())) {
          first = link.entry() + 1;
        } else {
          broken = link.entry();
        }
      }
      return link;
    }

    /// If all seals agree with the rows, they were written anew with them and tell nothing.
    HeadAnswer answer(long entry) {
      if (broken > 0) {
        return new HeadAnswer.Differs(entry, first, broken);
      }
      return new HeadAnswer.Differs(entry, first > entry ? 1 : first, entry);
    }
  }
}

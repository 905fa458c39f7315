package org.commonweal.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweal.kernel.CommunityId;
import org.springframework.stereotype.Component;

/// Computes the chain from the rows and compares it with the seals, and with the heads that earlier
/// verifications remember.
@Component
class SealChecks {

  private static final int SEALS_AT_ONCE = 10_000;

  private final SealStore seals;
  private final Chain chain;

  SealChecks(SealStore seals, Chain chain) {
    this.seals = seals;
    this.chain = chain;
  }

  /// Walks from one place to the last seal, or the last head remembered. Where a seal differs, the
  /// walk goes on from it, so that every broken stretch is found and not only the first.
  List<Mismatch> broken(CommunityId community, Link from, Map<Long, Hash> remembered) {
    Walk walk = new Walk(community, from, remembered);
    Link link = from;
    List<Seal> some = seals.behind(community, from.entry(), SEALS_AT_ONCE);
    while (!some.isEmpty()) {
      walk.expect(some);
      link = chain.walk(community, link, some.getLast().link().entry(), walk::see);
      some = seals.behind(community, some.getLast().link().entry(), SEALS_AT_ONCE);
    }
    walk.dropped().forEach(walk::missing);
    return walk.found;
  }

  private static final class Walk {

    private final CommunityId community;
    private final Map<Long, Hash> remembered;
    private final Map<Long, Seal> expected = new HashMap<>();
    private final List<Mismatch> found = new ArrayList<>();
    private long sealed;

    Walk(CommunityId community, Link from, Map<Long, Hash> remembered) {
      this.community = community;
      this.remembered = remembered;
      sealed = from.entry();
    }

    void expect(List<Seal> some) {
      expected.clear();
      some.forEach(seal -> expected.put(seal.link().entry(), seal));
    }

    Link see(Link link) {
      Hash before = remembered.get(link.entry());
      if (before != null && !before.equals(link.hash())) {
        found.add(new Mismatch.HeadDiffers(community, link.entry()));
      }
      Seal seal = expected.get(link.entry());
      return seal == null ? link : compare(link, seal);
    }

    private Link compare(Link link, Seal seal) {
      if (seal.previous() != sealed) {
        missing(seal.previous());
      }
      if (!seal.link().equals(link)) {
        found.add(new Mismatch.SealBroken(community, sealed + 1, link.entry()));
      }
      sealed = link.entry();
      return seal.link();
    }

    /// Heads that were remembered and are behind the last seal by now.
    List<Long> dropped() {
      return remembered.keySet().stream().filter(entry -> entry > sealed).sorted().toList();
    }

    void missing(long entry) {
      found.add(new Mismatch.SealMissing(community, entry));
    }
  }
}

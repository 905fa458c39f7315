package org.commonweal.ledger;

import java.util.function.UnaryOperator;
import org.commonweal.kernel.CommunityId;
import org.springframework.stereotype.Component;

/// Computes a community's chain of hashes from the rows, batch by batch.
@Component
class Chain {

  private final ChainStore store;

  Chain(ChainStore store) {
    this.store = store;
  }

  /// The chain from one place on up to an entry. At each entry the walker sees the place, and says
  /// from where to go on.
  Link walk(CommunityId community, Link from, long last, UnaryOperator<Link> walker) {
    Link link = from;
    long read = from.entry();
    while (read < last) {
      long end = store.end(community, read, last);
      for (Link.Digest digest : store.digests(community, read, end)) {
        link = walker.apply(link.next(digest));
      }
      read = end;
    }
    return link;
  }

  /// The next batch of the chain behind a place, up to an entry at most.
  Link batch(CommunityId community, Link from, long last) {
    Link link = from;
    for (Link.Digest digest :
        store.digests(community, from.entry(), store.end(community, from.entry(), last))) {
      link = link.next(digest);
    }
    return link;
  }
}

package org.commonweal.web.commons;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.community.Council;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Page;
import org.commonweal.sharing.Offers;
import org.commonweal.sharing.Share;
import org.commonweal.sharing.ShareFilter;
import org.commonweal.sharing.Shares;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Component;

/// Finds what the pools have for a member who comes home.
@Component
public class Doorstep {

  private static final Page LAST = new Page(Optional.empty(), 5);

  private final Pools pools;
  private final Offers offers;
  private final Shares shares;

  Doorstep(Pools pools, Offers offers, Shares shares) {
    this.pools = pools;
    this.offers = offers;
    this.shares = shares;
  }

  /// For somebody who acts for these councils.
  public Concerns concerns(Visit visit, List<Council> councils) {
    List<Pool> managed = pools.of(visit.id(), councils.stream().map(Council::id).toList());
    List<Share> last = shares.list(visit.id(), ShareFilter.of(visit.member().id()), LAST).rows();
    Set<PoolId> from =
        last.stream()
            .flatMap(share -> share.pool().stream())
            .map(PoolId::new)
            .collect(Collectors.toSet());
    return new Concerns(
        visit, waiting(visit, managed), new Received(visit, last, pools.all(visit.id(), from)));
  }

  private List<Concerns.Waiting> waiting(Visit visit, List<Pool> managed) {
    Map<UUID, Long> pending =
        offers.pending(visit.id(), managed.stream().map(pool -> pool.id().value()).toList());
    return managed.stream()
        .filter(pool -> pending.containsKey(pool.id().value()))
        .map(pool -> new Concerns.Waiting(pool, Lookup.in(pending, pool.id().value())))
        .toList();
  }
}

package org.commonweal.commons;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonweal.community.CouncilClosing;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
import org.commonweal.community.Membership;
import org.commonweal.identity.Caller;
import org.commonweal.items.Item;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.sharing.Offers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Closes pools that are empty, and hands them to other councils.
@Service
public class PoolClosings {

  private final Pools pools;
  private final PoolStore store;
  private final PoolContents contents;
  private final Councils councils;
  private final Membership membership;
  private final Offers offers;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  PoolClosings(
      Pools pools,
      PoolStore store,
      PoolContents contents,
      Councils councils,
      Membership membership,
      Offers offers,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.pools = pools;
    this.store = store;
    this.contents = contents;
    this.councils = councils;
    this.membership = membership;
    this.offers = offers;
    this.clock = clock;
    this.events = events;
  }

  /// Closes a pool without stock and without promised goods; its history stays.
  @Transactional
  public void close(Caller caller, CommunityId community, PoolId id) {
    store.lockWhole(community, id);
    pools.manage(caller, community, id);
    refuseFull(community, id);
    store.close(community, id, caller.person(), clock.instant());
    events.publishEvent(new CommonsEvent.PoolClosed(community, id, caller.person()));
  }

  /// Promises are read first: what becomes stock in the meantime is seen there.
  private void refuseFull(CommunityId community, PoolId id) {
    List<Refusal> refusals = new ArrayList<>();
    List<Item> promised = contents.promised(community, id);
    List<Item> offered = contents.offered(community, id);
    List<StockLine> there = contents.there(community, id);
    if (!there.isEmpty()) {
      refusals.add(
          new CommonsRefusal.PoolHasStock(
              there.stream().map(line -> line.total().text() + " " + line.item().name()).toList()));
    }
    if (!promised.isEmpty()) {
      refusals.add(new CommonsRefusal.PoolAwaits(promised.stream().map(Item::name).toList()));
    }
    if (!offered.isEmpty()) {
      refusals.add(new CommonsRefusal.PoolOffers(offered.stream().map(Item::name).toList()));
    }
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
  }

  /// Makes another council answer for a pool, and for what it offers to everybody at the moment;
  /// the caller acts for both.
  @Transactional
  public void handOver(Caller caller, CommunityId community, PoolId id, CouncilId council) {
    store.lockWhole(community, id);
    pools.manage(caller, community, id);
    councils.keepOpen(community, council);
    membership.requireManager(caller, community, council);
    store.handOver(community, id, council);
    offers.handOver(community, id.value(), council);
    events.publishEvent(new CommonsEvent.PoolHandedOver(community, id, council, caller.person()));
  }

  /// A council that owns open pools stays open: somebody has to answer for what is in them.
  @EventListener
  void keepOpen(CouncilClosing closing) {
    List<String> owned =
        store.managed(closing.community(), Set.of(closing.council())).stream()
            .map(Pool::name)
            .toList();
    if (!owned.isEmpty()) {
      throw new Refused(new CommonsRefusal.CouncilHasPools(owned.size(), owned));
    }
  }
}

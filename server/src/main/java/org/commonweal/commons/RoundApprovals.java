package org.commonweal.commons;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweal.community.Councils;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.commonweal.rounds.PlanHash;
import org.commonweal.rounds.Round;
import org.commonweal.rounds.RoundId;
import org.commonweal.rounds.Rounds;
import org.commonweal.rounds.RoundsRefusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The consent of a second manager to a planned round, where its pool asks for it.
@Service
public class RoundApprovals {

  /// How long a plan that nobody gave out is still shown.
  private static final Duration SHOWN = Duration.ofDays(7);

  private final ApprovalStore store;
  private final PoolStore poolStore;
  private final Pools pools;
  private final Rounds rounds;
  private final Councils councils;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  RoundApprovals(
      ApprovalStore store,
      PoolStore poolStore,
      Pools pools,
      Rounds rounds,
      Councils councils,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.poolStore = poolStore;
    this.pools = pools;
    this.rounds = rounds;
    this.councils = councils;
    this.clock = clock;
    this.events = events;
  }

  /// Says whether rounds of a pool take a second manager's consent from now on. Any manager asks
  /// for it; that one is enough again takes two, who say so one after the other.
  @Transactional
  public void require(Caller caller, CommunityId community, PoolId id, Approval approval) {
    poolStore.lockWhole(community, id);
    PoolManager manager = pools.manage(caller, community, id);
    Approval before = manager.pool().approval();
    if (before == Approval.SECOND_MANAGER && approval == Approval.NONE) {
      release(community, manager);
      return;
    }
    boolean kept = store.release(community, id).isPresent();
    store.require(community, id, approval);
    if (before != approval) {
      tell(community, manager, "rounds wait for a second manager");
    } else if (kept) {
      tell(community, manager, "rounds still wait for a second manager");
    }
  }

  private void release(CommunityId community, PoolManager manager) {
    PoolId id = manager.pool().id();
    MemberId author = manager.manager().member().id();
    Optional<Release> asked =
        store
            .release(community, id)
            .filter(release -> managers(community, manager).contains(release.by()));
    if (asked.isEmpty()) {
      store.askRelease(community, id, author, clock.instant());
      events.publishEvent(
          new CommonsEvent.ReleaseAsked(
              community, id, manager.pool().council(), author, manager.caller().person()));
      return;
    }
    if (!asked.get().by().equals(author)) {
      store.require(community, id, Approval.NONE);
      tell(community, manager, "one manager is enough for a round");
    }
  }

  private Set<MemberId> managers(CommunityId community, PoolManager manager) {
    return councils.managers(manager.caller(), community, manager.pool().council()).stream()
        .filter(one -> one.status() == MemberStatus.ACTIVE && one.acts())
        .map(Member::id)
        .collect(Collectors.toSet());
  }

  private void tell(CommunityId community, PoolManager manager, String words) {
    events.publishEvent(
        new CommonsEvent.PoolChanged(
            community,
            manager.pool().id(),
            manager.pool().council(),
            manager.manager().member().id(),
            words,
            manager.caller().person()));
  }

  /// Who asked that one manager be enough again, if that waits for another one.
  public Optional<Release> release(CommunityId community, PoolId pool) {
    return store.release(community, pool);
  }

  /// Agrees to exactly this plan. Nobody approves a plan of their own.
  @Transactional
  public void approve(Caller caller, CommunityId community, RoundId id, PlanHash hash) {
    Round round = rounds.get(community, id);
    PoolManager manager = pools.work(caller, community, new PoolId(round.order().source()));
    if (!round.hash().equals(hash)) {
      throw new Refused(new RoundsRefusal.OtherPlan());
    }
    if (round.plannedBy().equals(caller.person())) {
      throw new Refused(new CommonsRefusal.OwnPlan());
    }
    store.insert(community, round, manager.manager().member().id(), clock.instant());
  }

  public Optional<Approved> of(CommunityId community, RoundId round) {
    return store.find(community, round);
  }

  /// The last plan for each item of those of these pools that ask for a second manager, newest
  /// first; for managers of their councils.
  public List<WaitingPlan> waiting(CommunityId community, Collection<Pool> pools) {
    Set<PoolId> asking =
        pools.stream()
            .filter(pool -> pool.approval() == Approval.SECOND_MANAGER)
            .map(Pool::id)
            .collect(Collectors.toSet());
    return asking.isEmpty()
        ? List.of()
        : store.waiting(community, asking, clock.instant().minus(SHOWN));
  }

  /// Refuses a plan that still waits for a second manager; the pool is locked by then.
  void refuseWithoutConsent(CommunityId community, Pool pool, Round round) {
    if (pool.approval() == Approval.NONE || round.committed()) {
      return;
    }
    boolean consented =
        of(community, round.id()).filter(given -> given.hash().equals(round.hash())).isPresent();
    if (!consented) {
      throw new Refused(new CommonsRefusal.NotApproved());
    }
  }
}

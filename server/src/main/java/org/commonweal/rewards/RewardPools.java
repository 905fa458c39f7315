package org.commonweal.rewards;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.commonweal.community.Member;
import org.commonweal.community.Membership;
import org.commonweal.community.Names;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.Currencies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The reward pools of a community: opened and changed by who keeps its money, open to all to read.
@Service
public class RewardPools {

  /// Pools that one community may have, closed ones included.
  public static final int MOST = 50;

  private final RewardPoolStore store;
  private final RewardTermsReader reader;
  private final Currencies currencies;
  private final Membership membership;
  private final Names names;
  private final Ids ids;
  private final InstantSource clock;

  RewardPools(
      RewardPoolStore store,
      RewardTermsReader reader,
      Currencies currencies,
      Membership membership,
      Names names,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.reader = reader;
    this.currencies = currencies;
    this.membership = membership;
    this.names = names;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  public RewardPool open(Caller caller, CommunityId community, NewRewardPool asked) {
    return open(caller, community, asked, clock.instant());
  }

  RewardPool open(Caller caller, CommunityId community, NewRewardPool asked, Instant now) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    RewardTerms terms = reader.read(community, asked, now);
    names.lock(community, "rewards.pool");
    if (store.all(community, MOST).size() >= MOST) {
      throw new Refused(new RewardsRefusal.TooManyRewardPools(MOST));
    }
    LocalDate first = terms.timetable().schedule().next(terms.since());
    var pool =
        new RewardPool(
            community,
            new RewardPoolId(ids.next()),
            terms,
            first,
            0,
            true,
            now,
            caller.person(),
            member.id());
    refuseTaken(pool);
    currencies.use(community, List.of(terms.currency()));
    store.insert(pool);
    return get(community, pool.id());
  }

  private void refuseTaken(RewardPool pool) {
    String name = pool.terms().name();
    if (store.nameTaken(pool.community(), name, pool.id())) {
      throw new Refused(new RewardsRefusal.RewardNameTaken("name", name));
    }
  }

  /// Changes the terms for what comes: what was collected and paid stays, and no date comes twice.
  /// The currency stays, and so does the day it began on.
  @Transactional
  public RewardPool change(
      Caller caller, CommunityId community, RewardPoolId id, NewRewardPool asked) {
    membership.require(caller, community, Permission.KEEP_MONEY);
    names.lock(community, "rewards.pool");
    RewardPool pool = locked(community, id);
    refuseUnlessOpen(pool);
    RewardTerms before = pool.terms();
    RewardTerms read = reader.read(community, asked, clock.instant());
    var terms =
        new RewardTerms(
            read.name(),
            before.currency(),
            read.rate(),
            read.available(),
            read.income(),
            read.timetable(),
            read.qualifies(),
            read.funding(),
            read.sharing(),
            before.since());
    LocalDate next = terms.timetable().schedule().next(pool.next());
    RewardPool changed = with(pool, terms, next, true);
    refuseTaken(changed);
    store.update(changed);
    return get(community, id);
  }

  /// Nothing is collected or paid out any more; what the pool holds stays in it.
  @Transactional
  public RewardPool close(Caller caller, CommunityId community, RewardPoolId id) {
    membership.require(caller, community, Permission.KEEP_MONEY);
    RewardPool pool = locked(community, id);
    store.update(with(pool, pool.terms(), pool.next(), false));
    return get(community, id);
  }

  /// Opens a closed pool again: it goes on with the next date that comes.
  @Transactional
  public RewardPool reopen(Caller caller, CommunityId community, RewardPoolId id) {
    membership.require(caller, community, Permission.KEEP_MONEY);
    names.lock(community, "rewards.pool");
    RewardPool pool = locked(community, id);
    if (!pool.open()) {
      refuseTaken(pool);
      LocalDate today = pool.terms().timetable().day(clock.instant());
      LocalDate from = today.isBefore(pool.next()) ? pool.next() : today;
      LocalDate next = pool.terms().timetable().schedule().next(from);
      store.update(with(pool, pool.terms(), next, true));
    }
    return get(community, id);
  }

  private static RewardPool with(RewardPool pool, RewardTerms terms, LocalDate next, boolean open) {
    return new RewardPool(
        pool.community(),
        pool.id(),
        terms,
        next,
        pool.posted(),
        open,
        pool.openedAt(),
        pool.openedBy(),
        pool.opener());
  }

  /// All of a community, open ones first, by name.
  public List<RewardPool> list(Caller caller, CommunityId community) {
    membership.require(caller, community, Permission.READ);
    return store.all(community, MOST);
  }

  public RewardPool get(Caller caller, CommunityId community, RewardPoolId id) {
    membership.require(caller, community, Permission.READ);
    return get(community, id);
  }

  RewardPool get(CommunityId community, RewardPoolId id) {
    return store
        .find(community, id)
        .orElseThrow(() -> new Refused(new RewardsRefusal.NoSuchRewardPool()));
  }

  /// The pool, kept from changing until the transaction ends.
  RewardPool locked(CommunityId community, RewardPoolId id) {
    return store.lock(community, List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new Refused(new RewardsRefusal.NoSuchRewardPool()));
  }

  static void refuseUnlessOpen(RewardPool pool) {
    if (!pool.open()) {
      throw new Refused(new RewardsRefusal.RewardPoolClosed(pool.terms().name()));
    }
  }
}

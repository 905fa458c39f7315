package org.commonweal.rewards;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.Lane;
import org.commonweal.ledger.Lanes;
import org.commonweal.treasury.PlaceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What members pay in: submitted by them, approved or rejected by who keeps the money, or credited
/// by these at once.
@Service
public class RewardDeposits {

  /// RewardDeposits that can be credited in one call.
  public static final int SET_LIMIT = 10_000;

  private static final int REASON_LIMIT = 1_000;

  private final RewardPools pools;
  private final RewardDepositStore store;
  private final DepositLookups lookups;
  private final DepositSets sets;
  private final DepositReversals reversals;
  private final Membership membership;
  private final Ids ids;
  private final InstantSource clock;
  private final Lane<DepositWish, Crediting> lane;

  RewardDeposits(
      RewardPools pools,
      RewardDepositStore store,
      DepositLookups lookups,
      DepositSets sets,
      DepositReversals reversals,
      Membership membership,
      Lanes lanes,
      Ids ids,
      InstantSource clock) {
    this.pools = pools;
    this.store = store;
    this.lookups = lookups;
    this.sets = sets;
    this.reversals = reversals;
    this.membership = membership;
    this.ids = ids;
    this.clock = clock;
    lane = lanes.open((community, set) -> sets.credit(community, set, clock.instant()));
  }

  /// Writes down what a member says they paid in; nothing moves until it is approved.
  @Transactional
  public Deposit submit(Caller caller, CommunityId community, RewardPoolId id, NewDeposit asked) {
    return submit(caller, community, id, asked, clock.instant());
  }

  Deposit submit(
      Caller caller, CommunityId community, RewardPoolId id, NewDeposit asked, Instant now) {
    membership.requireFor(caller, community, Set.of(asked.member()), Permission.SEND_MONEY);
    RewardPool pool = pools.get(community, id);
    RewardPools.refuseUnlessOpen(pool);
    Deposit.Read read = new DepositReader(pool, now).read(asked.at(now));
    var deposit = new DepositId(ids.next());
    if (!store.submit(community, deposit, id, read, caller.person())) {
      throw taken(community, read);
    }
    return get(community, deposit);
  }

  private Refused taken(CommunityId community, Deposit.Read read) {
    if (read.reference().equals(Deposit.SIGNUP)) {
      Set<MemberId> one = Set.of(read.member());
      String name =
          Optional.ofNullable(lookups.holders(community, one).get(read.member()))
              .map(DepositCounter.Holder::name)
              .orElse("");
      return new Refused(new RewardsRefusal.SignedUpAlready(name));
    }
    return new Refused(new RewardsRefusal.ReferenceUsed("reference", read.reference()));
  }

  /// Approves a deposit whose money came in at this place, and credits it. It goes through the
  /// community's lane and is committed when this returns: outside of any transaction only.
  public Crediting.Credited approve(
      Caller caller, CommunityId community, RewardPoolId pool, DepositId id, PlaceId place) {
    var wish = new DepositWish(id, caller, pool, place, Optional.empty());
    return lane.submit(community, wish).orRefuse();
  }

  /// Credits a deposit that nobody submitted, under an id that makes it happen once; through the
  /// lane, like an approval.
  public Crediting.Credited credit(
      Caller caller, CommunityId community, RewardPoolId pool, Credit credit) {
    var wish =
        new DepositWish(credit.id(), caller, pool, credit.place(), Optional.of(credit.asked()));
    return lane.submit(community, wish).orRefuse();
  }

  /// A deposit to be credited at once, whose money came in at this place.
  public record Credit(DepositId id, PlaceId place, NewDeposit asked) {}

  /// Credits many in one transaction, each decided alone; answers in their order. What has a
  /// reference that was credited before is answered as it was.
  @Transactional
  public List<Crediting> creditAll(
      Caller caller,
      CommunityId community,
      RewardPoolId pool,
      PlaceId place,
      List<NewDeposit> some) {
    membership.require(caller, community, Permission.KEEP_MONEY);
    if (some.isEmpty()) {
      throw new Refused(new RewardsRefusal.NothingToCredit());
    }
    if (some.size() > SET_LIMIT) {
      throw new Refused(new RewardsRefusal.TooManyDeposits(SET_LIMIT));
    }
    List<DepositWish> wishes =
        some.stream()
            .map(one ->
                new DepositWish(new DepositId(ids.next()), caller, pool, place, Optional.of(one)))
            .toList();
    return sets.credit(community, wishes, clock.instant());
  }

  /// Says no to a deposit that waits, and why.
  @Transactional
  public Deposit reject(Caller caller, CommunityId community, DepositId id, String reason) {
    membership.require(caller, community, Permission.KEEP_MONEY);
    String why = reason(reason);
    Deposit deposit = locked(community, id);
    if (deposit.status() != DepositStatus.PENDING) {
      throw new Refused(new RewardsRefusal.DepositInState(deposit.status()));
    }
    store.decide(community, id, DepositStatus.REJECTED, caller.person(), why, clock.instant());
    return get(community, id);
  }

  /// Takes a credited deposit back: out of wallet and hold, and what it paid into the pool out of
  /// the pool, if that still has it.
  @Transactional
  public Deposit reverse(Caller caller, CommunityId community, DepositId id, String reason) {
    return reverse(caller, community, id, reason, clock.instant());
  }

  Deposit reverse(Caller caller, CommunityId community, DepositId id, String reason, Instant now) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    String why = reason(reason);
    RewardPoolId pool = get(community, id).pool();
    RewardPool locked = pools.locked(community, pool);
    Deposit deposit = locked(community, id);
    if (deposit.status() != DepositStatus.CREDITED) {
      throw new Refused(new RewardsRefusal.DepositInState(deposit.status()));
    }
    reversals.reverse(locked, deposit, new DepositReversals.Undoing(caller, member.id(), why, now));
    return get(community, id);
  }

  private static String reason(String text) {
    var checks = new Checks();
    String reason = checks.text("reason", text, REASON_LIMIT);
    if (reason.isEmpty()) {
      checks.add(new InputRefusal.Missing("reason"));
    }
    checks.done();
    return reason;
  }

  private Deposit locked(CommunityId community, DepositId id) {
    return store.lock(community, List.of(id)).stream()
        .findFirst()
        .orElseThrow(RewardDeposits::nothing);
  }

  private Deposit get(CommunityId community, DepositId id) {
    return store.find(community, id).orElseThrow(RewardDeposits::nothing);
  }

  private static Refused nothing() {
    return new Refused(new RewardsRefusal.NoSuchDeposit());
  }

  /// One deposit; for whoever may not see it there is none.
  public Deposit get(Caller caller, CommunityId community, DepositId id) {
    Member member = membership.require(caller, community, Permission.READ);
    return store
        .find(community, id)
        .filter(found -> found.member().equals(member.id()) || reads(member))
        .orElseThrow(RewardDeposits::nothing);
  }

  /// RewardDeposits to a pool, newest first; their own for whoever does not read money.
  public Slice<Deposit> list(
      Caller caller, CommunityId community, RewardPoolId pool, DepositFilter filter, Page page) {
    Member member = membership.require(caller, community, Permission.READ);
    pools.get(community, pool);
    DepositFilter seen =
        reads(member)
            ? filter
            : new DepositFilter(filter.status(), Optional.of(member.id()), filter.name());
    List<Deposit> rows = store.list(community, Optional.of(pool), seen, page);
    return page.slice(rows, one -> one.id().value());
  }

  private boolean reads(Member member) {
    return membership.may(member, Permission.READ_MONEY);
  }
}

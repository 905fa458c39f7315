package org.commonweal.rewards;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonweal.allocation.Allocation;
import org.commonweal.community.Communities;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Purpose;
import org.commonweal.rounds.Claims;
import org.commonweal.rounds.Fulfilment;
import org.commonweal.rounds.Held;
import org.commonweal.rounds.Payment;
import org.commonweal.rounds.Recipe;
import org.commonweal.rounds.RoundOrder;
import org.springframework.stereotype.Component;

/// What a reward pool brings to a round: what it holds for its next date in, to everybody's income
/// and hold out.
@Component
class RewardRecipe implements Recipe {

  private static final Event GIVEN = new Event("reward-given");

  private final RewardPoolStore pools;
  private final RewardClaims claims;
  private final RunStore runs;
  private final Communities communities;

  RewardRecipe(RewardPoolStore pools, RewardClaims claims, RunStore runs, Communities communities) {
    this.pools = pools;
    this.claims = claims;
    this.runs = runs;
    this.communities = communities;
  }

  @Override
  public String kind() {
    return "rewards";
  }

  private RewardPool pool(CommunityId community, RoundOrder order) {
    return pools.find(community, new RewardPoolId(order.source())).orElseThrow();
  }

  @Override
  public Claims read(CommunityId community, RoundOrder order) {
    return claims.read(pool(community, order));
  }

  /// Who receives is decided by a moment that is over; the pool is locked by whoever runs it.
  @Override
  public Held lock(CommunityId community, RoundOrder order) {
    return new Held(read(community, order), _ -> {});
  }

  @Override
  public BigInteger keptBack(CommunityId community, RoundOrder order) {
    return claims.later(pool(community, order));
  }

  @Override
  public AccountKey source(RoundOrder order) {
    return new AccountKey(new RewardPoolId(order.source()).holder(), Purpose.POT, order.unit());
  }

  @Override
  public AccountKey account(RoundOrder order, UUID recipient) {
    return key(order, recipient, Purpose.INCOME);
  }

  private static AccountKey key(RoundOrder order, UUID recipient, Purpose purpose) {
    return new AccountKey(new Holder(HolderKind.MEMBER, recipient), purpose, order.unit());
  }

  @Override
  public List<Payment> payments(CommunityId community, Fulfilment fulfilment) {
    RunStore.Carried carried = runs.carried(community, fulfilment.round());
    List<Payment> payments = new ArrayList<>();
    for (Allocation one : fulfilment.served()) {
      BigInteger income = carried.income().of(one.amount());
      add(payments, key(fulfilment.order(), one.recipient(), Purpose.INCOME), income);
      add(
          payments,
          key(fulfilment.order(), one.recipient(), Purpose.HOLD),
          one.amount().subtract(income));
    }
    return payments;
  }

  private static void add(List<Payment> payments, AccountKey to, BigInteger amount) {
    if (amount.signum() > 0) {
      payments.add(new Payment(to, amount));
    }
  }

  /// It counts for the day of the run, however long the paying out takes.
  @Override
  public Journal journal(CommunityId community, Fulfilment fulfilment, List<Leg> legs) {
    RunStore.Carried carried = runs.carried(community, fulfilment.round());
    return new Journal(
        fulfilment.journal(),
        carried.author(),
        GIVEN,
        carried.pool().value(),
        LocalDate.ofInstant(fulfilment.committedAt(), communities.get(community).zone()),
        legs);
  }

  @Override
  public void record(CommunityId community, Fulfilment fulfilment) {
    // the allocations say who got what, and the run why
  }
}

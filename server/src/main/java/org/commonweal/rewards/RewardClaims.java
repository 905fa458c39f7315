package org.commonweal.rewards;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.allocation.Claim;
import org.commonweal.allocation.Recipient;
import org.commonweal.allocation.Strategy;
import org.commonweal.allocation.Terms;
import org.commonweal.allocation.Tier;
import org.commonweal.community.Communities;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Purpose;
import org.commonweal.rounds.Claims;
import org.commonweal.rounds.RoundOrder;
import org.springframework.stereotype.Component;

/// Finds what the next distribution of a pool depends on: what it holds for that date, and who
/// receives by what.
@Component
class RewardClaims {

  private final Receivers receivers;
  private final CollectionStore collections;
  private final Communities communities;
  private final Ledger ledger;

  RewardClaims(
      Receivers receivers, CollectionStore collections, Communities communities, Ledger ledger) {
    this.receivers = receivers;
    this.collections = collections;
    this.communities = communities;
    this.ledger = ledger;
  }

  static RoundOrder order(RewardPool pool) {
    Strategy strategy =
        switch (pool.terms().sharing()) {
          case EQUALLY -> Strategy.EQUAL;
          case BY_DEPOSITS -> Strategy.PROPORTIONAL;
        };
    return new RoundOrder(
        pool.id().value(), pool.terms().currency().unit(), strategy, Optional.empty(), Set.of());
  }

  /// What the pool holds, whatever it is for.
  BigInteger balance(RewardPool pool) {
    return ledger.balances(pool.community(), pool.id().holder(), Purpose.POT).stream()
        .filter(one -> one.key().equals(pool.account()))
        .map(one -> one.quantity().minor())
        .findFirst()
        .orElse(BigInteger.ZERO);
  }

  /// What the pool holds for its next date: what was carried, and what was collected until then.
  BigInteger stock(RewardPool pool) {
    return balance(pool).subtract(later(pool));
  }

  BigInteger later(RewardPool pool) {
    return collections.later(pool, pool.next());
  }

  Claims read(RewardPool pool) {
    BigInteger stock = stock(pool);
    List<UUID> people = receivers.of(pool, pool.nextAt());
    List<Claim> claims =
        switch (pool.terms().sharing()) {
          case EQUALLY -> equally(stock, people);
          case BY_DEPOSITS -> byDeposits(stock, people, bases(pool));
        };
    return new Claims(
        communities.get(pool.community()).uid(),
        new Terms(stock, BigInteger.ONE, order(pool).strategy()),
        claims.stream().map(claim -> new Recipient(claim.recipient(), Quantity.MAX, 1)).toList(),
        List.of(new Tier("alike", claims)));
  }

  /// Everybody might have it all, and gets an equal part.
  private static List<Claim> equally(BigInteger stock, List<UUID> people) {
    BigInteger asked = stock.max(BigInteger.ONE);
    return people.stream().map(one -> new Claim(one, asked)).toList();
  }

  private static List<Claim> byDeposits(
      BigInteger stock, List<UUID> people, Map<UUID, BigInteger> bases) {
    BigInteger all = bases.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger times = all.compareTo(stock) >= 0 ? BigInteger.ONE : stock;
    return people.stream()
        .filter(bases::containsKey)
        .map(one -> new Claim(one, bases.getOrDefault(one, BigInteger.ZERO).multiply(times)))
        .toList();
  }

  /// What everybody deposited since the last date.
  Map<UUID, BigInteger> bases(RewardPool pool) {
    Schedule schedule = pool.terms().timetable().schedule();
    return collections.bases(pool, schedule.before(pool.next()), pool.next());
  }
}

package org.commonweal.api;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleBooks;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.CirclePayments;
import org.commonweal.savings.CirclePayouts;
import org.commonweal.savings.Circles;
import org.commonweal.savings.Contribution;
import org.commonweal.savings.Cycle;
import org.commonweal.savings.CycleId;
import org.commonweal.savings.PoolCalculator;
import org.commonweal.savings.PoolInfo;
import org.commonweal.savings.Timing;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.PlaceId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The cycles of a circle: what came in, and what was paid out. Cycles are counted from 0.
@RestController
@RequestMapping(Places.COMMUNITY + "/circles/{circle}")
class CycleEndpoint {

  private final Circles circles;
  private final CircleBooks books;
  private final CirclePayments payments;
  private final CirclePayouts payouts;
  private final PoolCalculator calculator;

  CycleEndpoint(
      Circles circles,
      CircleBooks books,
      CirclePayments payments,
      CirclePayouts payouts,
      PoolCalculator calculator) {
    this.circles = circles;
    this.books = books;
    this.payments = payments;
    this.payouts = payouts;
    this.calculator = calculator;
  }

  /// The pool of a cycle; amounts are whole numbers of smallest units.
  record Pool(
      UUID groupId,
      int cycle,
      long memberCount,
      BigInteger contributionAmount,
      BigInteger totalPoolAmount,
      BigInteger currentContributions,
      long contributorsCount,
      boolean cycleComplete,
      BigInteger returnAmount,
      long remainingContributionsNeeded,
      int completionPercentage) {

    static Pool of(PoolInfo pool) {
      return new Pool(
          pool.groupId().value(),
          pool.cycle(),
          pool.memberCount(),
          pool.contributionAmount(),
          pool.totalPoolAmount(),
          pool.currentContributions(),
          pool.contributorsCount(),
          pool.isCycleComplete(),
          pool.returnAmount(),
          pool.remainingContributionsNeeded(),
          pool.completionPercentage());
    }
  }

  /// What the recipient was paid, what came later from those who had missed the cycle, what is held
  /// until the recipient has caught up, and what they left to everybody.
  record Out(Money amount, Money later, Money held, Money discount) {

    static Out of(Cycle.Payout payout, Currency currency) {
      return new Out(
          Money.of(payout.amount(), currency),
          Money.of(payout.later(), currency),
          Money.of(payout.held(), currency),
          Money.of(payout.discount(), currency));
    }
  }

  /// One cycle of a circle that has started.
  record Row(
      int cycle,
      Instant due,
      Money collected,
      int contributors,
      int members,
      Optional<Out> payout,
      Optional<Instant> paidOutAt,
      Optional<Instant> acknowledgedAt) {

    static Row of(Cycle cycle, Currency currency) {
      return new Row(
          cycle.number(),
          cycle.due(),
          Money.of(cycle.collected(), currency),
          cycle.contributors(),
          cycle.members(),
          cycle.payout().map(payout -> Out.of(payout, currency)),
          cycle.paidOutAt(),
          cycle.acknowledgedAt());
    }
  }

  /// How far a seat has paid for a cycle, and what beside it; `missed` if the cycle was paid out
  /// without all of it, and then `owed` is what has not come yet.
  record Paid(
      int cycle,
      int seat,
      UUID member,
      Money amount,
      Money reserve,
      Money fee,
      Timing timing,
      boolean missed,
      Money owed,
      Instant at) {

    static Paid of(Contribution one, Currency currency) {
      return new Paid(
          one.cycle(),
          one.seat(),
          one.member().value(),
          Money.of(one.amount(), currency),
          Money.of(one.reserve(), currency),
          Money.of(one.fee(), currency),
          one.timing(),
          one.missed(),
          Money.of(one.owed(), currency),
          one.at());
    }
  }

  /// Exactly what is due, or a part of it where the terms allow parts, as decimal text.
  record Payment(String amount) {}

  /// Who brought the contribution in cash, and to which place.
  record Sheet(UUID place, List<UUID> members) {}

  record Payout(UUID recipient) {}

  @GetMapping("/cycles")
  Rows<Row> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    return Rows.of(books.cycles(found), cycle -> Row.of(cycle, found.terms().currency()));
  }

  @GetMapping("/cycles/{cycle}/pool")
  Pool pool(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable int cycle) {
    return Pool.of(info(caller, community, circle, cycle));
  }

  /// Answers with the pool if it can be paid out, and else says why not.
  @PostMapping("/cycles/{cycle}/pool/readiness")
  Pool readiness(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable int cycle) {
    PoolInfo pool = info(caller, community, circle, cycle);
    PoolCalculator.validatePoolReadyForPayout(pool);
    return Pool.of(pool);
  }

  private PoolInfo info(Caller caller, CommunityId community, UUID circle, int cycle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    return calculator.getPoolInfo(community, found.id(), cycle);
  }

  /// What was paid in for all cycles.
  @GetMapping("/contributions")
  Rows<Paid> contributions(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    return Rows.of(books.contributions(found), one -> Paid.of(one, found.terms().currency()));
  }

  /// Pays the caller's contribution out of their wallet.
  @PostMapping("/cycles/{cycle}/contributions")
  Pool contribute(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable int cycle,
      @RequestBody Payment asked) {
    payments.contribute(caller, community, id(circle, cycle), asked.amount());
    return pool(caller, community, circle, cycle);
  }

  /// Writes down cash that several brought, all or none.
  @PostMapping("/cycles/{cycle}/sheet")
  Pool collect(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable int cycle,
      @RequestBody Sheet asked) {
    var collection =
        new CirclePayments.Collection(
            new PlaceId(asked.place()), asked.members().stream().map(MemberId::new).toList());
    payments.collect(caller, community, id(circle, cycle), collection);
    return pool(caller, community, circle, cycle);
  }

  /// Pays the pool to its recipient and opens the next cycle.
  @PostMapping("/cycles/{cycle}/payout")
  CircleEndpoint.Shown payOut(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable int cycle,
      @RequestBody Payout asked) {
    payouts.payOut(caller, community, id(circle, cycle), new MemberId(asked.recipient()));
    return CircleEndpoint.Shown.of(circles, caller, community, circle);
  }

  /// The recipient says that the money has arrived.
  @PostMapping("/cycles/{cycle}/payout/acknowledge")
  CircleEndpoint.Shown acknowledge(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable int cycle) {
    payouts.acknowledge(caller, community, id(circle, cycle));
    return CircleEndpoint.Shown.of(circles, caller, community, circle);
  }

  private static CycleId id(UUID circle, int cycle) {
    return new CycleId(new CircleId(circle), cycle);
  }
}

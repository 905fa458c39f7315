package org.commonweal.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleBooks;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.CircleSums;
import org.commonweal.savings.Circles;
import org.commonweal.savings.Payment;
import org.commonweal.savings.Refunds;
import org.commonweal.savings.Source;
import org.commonweal.savings.Timing;
import org.commonweal.treasury.Currency;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The payments of a circle, what they come to, and those that are undone.
@RestController
@RequestMapping(Places.COMMUNITY + "/circles/{circle}")
class CirclePaymentEndpoint {

  private final Circles circles;
  private final CircleBooks books;
  private final Refunds refunds;

  CirclePaymentEndpoint(Circles circles, CircleBooks books, Refunds refunds) {
    this.circles = circles;
    this.books = books;
    this.refunds = refunds;
  }

  /// A payment, numbered from 1 within its circle.
  record Shown(
      int number,
      int cycle,
      int seat,
      UUID member,
      String name,
      Money amount,
      Money reserve,
      Money fee,
      Timing timing,
      Source source,
      Instant at,
      Optional<Instant> refundedAt) {

    static Shown of(Payment payment, Currency currency) {
      return new Shown(
          payment.number(),
          payment.cycle(),
          payment.seat(),
          payment.member().value(),
          payment.memberName(),
          Money.of(payment.amount(), currency),
          Money.of(payment.reserve(), currency),
          Money.of(payment.fee(), currency),
          payment.timing(),
          payment.source(),
          payment.at(),
          payment.refundedAt());
    }
  }

  /// What came in, what went out, and what is held: the three that `addUp`. `moved` are fees and
  /// reserve that were there when the circle moved in.
  record Sums(
      Money contributions,
      Money intoReserve,
      Money fees,
      Money deposited,
      Money repaid,
      Money moved,
      Money payouts,
      Money discounts,
      Money refunds,
      Money shared,
      Money returned,
      Money settled,
      Money pot,
      Money feesHeld,
      Money reserve,
      Money deposits,
      Money payoutsHeld,
      boolean addUp) {

    static Sums of(CircleSums sums, Currency currency) {
      CircleSums.In in = sums.in();
      CircleSums.Out out = sums.out();
      CircleSums.Held held = sums.held();
      return new Sums(
          Money.of(in.contributions(), currency),
          Money.of(in.reserve(), currency),
          Money.of(in.fees(), currency),
          Money.of(in.deposits(), currency),
          Money.of(in.repaid(), currency),
          Money.of(in.moved(), currency),
          Money.of(out.payouts(), currency),
          Money.of(out.discounts(), currency),
          Money.of(out.refunds(), currency),
          Money.of(out.shared(), currency),
          Money.of(out.returned(), currency),
          Money.of(out.settled(), currency),
          Money.of(held.pot(), currency),
          Money.of(held.fees(), currency),
          Money.of(held.reserve(), currency),
          Money.of(held.deposits(), currency),
          Money.of(held.payouts(), currency),
          sums.addUp());
    }
  }

  /// All payments, the last one first.
  @GetMapping("/payments")
  Rows<Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @ParameterObject Paging paging) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    Currency currency = found.terms().currency();
    return Rows.of(books.payments(found, paging.page()), one -> Shown.of(one, currency));
  }

  @GetMapping("/sums")
  Sums sums(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    return Sums.of(books.sums(found), found.terms().currency());
  }

  /// Undoes a payment that was recorded by mistake, while its cycle is not paid out.
  @PostMapping("/payments/{number}/refund")
  Shown refund(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable int number) {
    Payment payment = refunds.refund(caller, community, new CircleId(circle), number);
    Circle found = circles.get(caller, community, new CircleId(circle));
    return Shown.of(payment, found.terms().currency());
  }
}

package org.commonweal.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.savings.Arrear;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleBooks;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.Circles;
import org.commonweal.savings.Debt;
import org.commonweal.savings.Expected;
import org.commonweal.savings.PastCycle;
import org.commonweal.savings.Standing;
import org.commonweal.treasury.Currency;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How a circle stands: how its members have paid, who is behind, what was paid out and what is to
/// be expected. For whoever sees the circle.
@RestController
@RequestMapping(Places.COMMUNITY + "/circles/{circle}")
class CircleStandingEndpoint {

  private final Circles circles;
  private final CircleBooks books;

  CircleStandingEndpoint(Circles circles, CircleBooks books) {
    this.circles = circles;
    this.books = books;
  }

  /// `onTimePercent` is null for a newcomer, who is unrated.
  record Paid(
      CircleEndpoint.Seat seat, int onTime, int late, int missed, Optional<Integer> onTimePercent) {

    static Paid of(Standing standing) {
      return new Paid(
          CircleEndpoint.Seat.of(standing.turn()),
          standing.onTime(),
          standing.late(),
          standing.missed(),
          standing.onTimePercent());
    }
  }

  /// What is missing for a cycle; `creditor` is null while the payout waits for it.
  record Owed(
      CircleEndpoint.Seat seat,
      int cycle,
      Instant since,
      Money amount,
      Optional<Debt.Creditor> creditor,
      Optional<CircleEndpoint.Seat> recipient) {

    static Owed of(Arrear arrear, Currency currency) {
      return new Owed(
          CircleEndpoint.Seat.of(arrear.turn()),
          arrear.cycle(),
          arrear.since(),
          Money.of(arrear.amount(), currency),
          arrear.creditor(),
          arrear.recipient().map(CircleEndpoint.Seat::of));
    }
  }

  /// A payout to come if whoever is behind now stays behind and everybody else pays; `recipient` is
  /// null as long as bids decide.
  record Coming(
      int cycle,
      Instant due,
      Optional<CircleEndpoint.Seat> recipient,
      Money amount,
      Money missing,
      List<CircleEndpoint.Seat> from) {

    static Coming of(Expected expected, Currency currency) {
      return new Coming(
          expected.cycle(),
          expected.due(),
          expected.recipient().map(CircleEndpoint.Seat::of),
          Money.of(expected.amount(), currency),
          Money.of(expected.missing(), currency),
          expected.from().stream().map(CircleEndpoint.Seat::of).toList());
    }
  }

  /// A cycle that was paid out; `later` came from those who had missed it; `onTimePercent` is null
  /// before the circle moved in.
  record Past(
      int cycle,
      CircleEndpoint.Seat recipient,
      Money amount,
      Money later,
      Money discount,
      Optional<Integer> onTimePercent) {

    static Past of(PastCycle past, Currency currency) {
      return new Past(
          past.cycle(),
          CircleEndpoint.Seat.of(past.recipient()),
          Money.of(past.amount(), currency),
          Money.of(past.later(), currency),
          Money.of(past.discount(), currency),
          past.onTimePercent());
    }
  }

  @GetMapping("/standing")
  Rows<Paid> standing(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    return Rows.of(books.prospect(found).standings(), Paid::of);
  }

  @GetMapping("/arrears")
  Rows<Owed> arrears(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    Currency currency = found.terms().currency();
    return Rows.of(books.prospect(found).arrears(), one -> Owed.of(one, currency));
  }

  @GetMapping("/outlook")
  Rows<Coming> outlook(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    Currency currency = found.terms().currency();
    return Rows.of(books.prospect(found).outlook(), one -> Coming.of(one, currency));
  }

  @GetMapping("/history")
  Rows<Past> history(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    Currency currency = found.terms().currency();
    return Rows.of(books.prospect(found).past(), one -> Past.of(one, currency));
  }
}

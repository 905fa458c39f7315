package org.commonweal.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.Circles;
import org.commonweal.savings.Dissolutions;
import org.commonweal.savings.Dissolved;
import org.commonweal.savings.Repaid;
import org.commonweal.savings.Repayments;
import org.commonweal.savings.SavingsRefusal;
import org.commonweal.savings.Source;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.PlaceId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Ending a circle before everybody has received, and paying what is owed since.
@RestController
@RequestMapping(Places.COMMUNITY + "/circles/{circle}")
class DissolutionEndpoint {

  private final Circles circles;
  private final Dissolutions dissolutions;
  private final Repayments repayments;

  DissolutionEndpoint(Circles circles, Dissolutions dissolutions, Repayments repayments) {
    this.circles = circles;
    this.dissolutions = dissolutions;
    this.repayments = repayments;
  }

  /// The `plan` that the caller has seen.
  record Dissolving(String plan) {}

  record Repaying(String amount) {}

  /// Cash that somebody who owes brought to a place.
  record Cash(UUID debtor, UUID place, String amount) {}

  /// `position` is what was paid less what was received, without what is left of the deposit;
  /// `share` comes out of what is held, `returned` out of the own deposit, and `covered` of it went
  /// to others.
  record Line(
      UUID member, String name, Money position, Money share, Money returned, Money covered) {

    static Line of(Dissolved.Line line, Currency currency) {
      return new Line(
          line.member().value(),
          line.name(),
          Money.of(line.position(), currency),
          Money.of(line.share(), currency),
          Money.of(line.returned(), currency),
          Money.of(line.covered(), currency));
    }
  }

  /// What somebody owes somebody else; `open` has not come yet.
  record Owing(
      UUID debtor,
      String debtorName,
      UUID creditor,
      String creditorName,
      Money amount,
      Money open) {

    static Owing of(Dissolved.Debt debt, Currency currency) {
      return new Owing(
          debt.debtor().value(),
          debt.debtorName(),
          debt.creditor().value(),
          debt.creditorName(),
          Money.of(debt.amount(), currency),
          Money.of(debt.open(), currency));
    }
  }

  /// What dissolving would do, or, once there is a `dissolvedAt`, has done. `plan` names it: while
  /// it is the same, nothing of it has changed.
  record Outcome(
      Optional<Instant> dissolvedAt, Money held, String plan, List<Line> lines, List<Owing> debts) {

    static Outcome of(Dissolved dissolved, Currency currency) {
      return new Outcome(
          dissolved.at(),
          Money.of(dissolved.held(), currency),
          dissolved.plan(),
          dissolved.lines().stream().map(line -> Line.of(line, currency)).toList(),
          dissolved.debts().stream().map(debt -> Owing.of(debt, currency)).toList());
    }
  }

  /// What was paid since; `refundedAt` is null unless it was undone.
  record Paid(
      int number,
      UUID member,
      String name,
      Money amount,
      Source source,
      Instant at,
      Optional<Instant> refundedAt) {

    static Paid of(Repaid repaid, Currency currency) {
      return new Paid(
          repaid.number(),
          repaid.member().value(),
          repaid.name(),
          Money.of(repaid.amount(), currency),
          repaid.source(),
          repaid.at(),
          repaid.refundedAt());
    }
  }

  record Payments(List<Paid> rows) {}

  @GetMapping("/dissolution")
  Outcome outcome(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    Dissolved dissolved =
        dissolutions
            .of(found)
            .orElseThrow(() -> new Refused(new SavingsRefusal.WrongStatus(found.status())));
    return Outcome.of(dissolved, found.terms().currency());
  }

  /// Ends a running circle for good.
  @PostMapping("/dissolve")
  Outcome dissolve(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @RequestBody Dissolving asked) {
    dissolutions.dissolve(caller, community, new CircleId(circle), asked.plan());
    return outcome(caller, community, circle);
  }

  /// Pays what the caller owes since then, or a part of it, out of their wallet.
  @PostMapping("/repayments")
  Outcome repay(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @RequestBody Repaying asked) {
    repayments.repay(caller, community, new CircleId(circle), asked.amount());
    return outcome(caller, community, circle);
  }

  /// The same as cash, written down by whoever keeps the community's money.
  @PostMapping("/repayments/cash")
  Outcome collect(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @RequestBody Cash asked) {
    var cash = new Repayments.Cash(new MemberId(asked.debtor()), new PlaceId(asked.place()));
    repayments.collect(caller, community, new CircleId(circle), cash, asked.amount());
    return outcome(caller, community, circle);
  }

  /// The latest 200 of them, the last one first.
  @GetMapping("/repayments")
  Payments repayments(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    Currency currency = found.terms().currency();
    return new Payments(repayments.of(found).stream().map(one -> Paid.of(one, currency)).toList());
  }

  /// Undoes one that was recorded by mistake.
  @PostMapping("/repayments/{number}/refund")
  Outcome refund(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable int number) {
    repayments.refund(caller, community, new CircleId(circle), number);
    return outcome(caller, community, circle);
  }
}

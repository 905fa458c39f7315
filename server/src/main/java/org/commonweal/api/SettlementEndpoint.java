package org.commonweal.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.pots.DebtPayment;
import org.commonweal.pots.DebtPayments;
import org.commonweal.pots.NewPayment;
import org.commonweal.pots.SettleUp;
import org.commonweal.pots.SettlementId;
import org.commonweal.pots.SettlementStatus;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What members owe each other since shared expenses, and its payments.
@RestController
@RequestMapping(Places.COMMUNITY)
class SettlementEndpoint {

  private final DebtPayments payments;

  SettlementEndpoint(DebtPayments payments) {
    this.payments = payments;
  }

  /// What a member is owed; below 0 what they owe.
  record Net(UUID member, String name, String amount) {}

  /// Where everybody stands, the fewest payments that settle it, and who came to owe whom.
  record SettledUp(
      String currency,
      List<Net> balances,
      List<ExpenseDivided.Debt> suggested,
      List<ExpenseDivided.Debt> pairs) {

    static SettledUp of(SettleUp found) {
      return new SettledUp(
          found.currency().code(),
          found.nets().stream()
              .map(net -> new Net(net.member().value(), net.name(), net.amount().text()))
              .toList(),
          found.suggested().stream().map(ExpenseDivided.Debt::of).toList(),
          found.pairs().stream().map(ExpenseDivided.Debt::of).toList());
    }
  }

  /// A payment: by its payer it is declared, by its receiver confirmed at once.
  record New(UUID payer, UUID receiver, String amount, String currency) {}

  record Shown(
      UUID id,
      UUID payer,
      String payerName,
      UUID receiver,
      String receiverName,
      Money amount,
      SettlementStatus status,
      Instant declaredAt,
      Optional<Instant> decidedAt) {

    static Shown of(DebtPayment payment) {
      return new Shown(
          payment.id().value(),
          payment.payer().value(),
          payment.payerName(),
          payment.receiver().value(),
          payment.receiverName(),
          Money.of(payment.amount(), payment.currency()),
          payment.status(),
          payment.declaredAt(),
          payment.decidedAt());
    }
  }

  @GetMapping("/settle-up")
  SettledUp settleUp(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestParam String currency) {
    return SettledUp.of(payments.settleUp(caller, community, currency));
  }

  @PostMapping("/settlements")
  Shown pay(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody New asked) {
    SettlementId id =
        payments.pay(
            caller,
            community,
            new NewPayment(
                new MemberId(asked.payer()),
                new MemberId(asked.receiver()),
                asked.amount(),
                asked.currency()));
    return shown(caller, community, id);
  }

  /// Newest first.
  @GetMapping("/settlements")
  Rows<Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @ParameterObject Paging paging) {
    return Rows.of(payments.list(caller, community, paging.page()), Shown::of);
  }

  @GetMapping("/settlements/{settlement}")
  Shown get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID settlement) {
    return shown(caller, community, new SettlementId(settlement));
  }

  @PostMapping("/settlements/{settlement}/confirm")
  Shown confirm(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID settlement) {
    payments.confirm(caller, community, new SettlementId(settlement));
    return shown(caller, community, new SettlementId(settlement));
  }

  /// Nothing has come, or the payer takes it back.
  @PostMapping("/settlements/{settlement}/decline")
  Shown decline(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID settlement) {
    payments.decline(caller, community, new SettlementId(settlement));
    return shown(caller, community, new SettlementId(settlement));
  }

  /// Undoes what was confirmed.
  @PostMapping("/settlements/{settlement}/undo")
  Shown undo(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID settlement) {
    payments.undo(caller, community, new SettlementId(settlement));
    return shown(caller, community, new SettlementId(settlement));
  }

  private Shown shown(Caller caller, CommunityId community, SettlementId id) {
    return Shown.of(payments.get(caller, community, id));
  }
}

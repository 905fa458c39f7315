package org.commonweal.api;

import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.rewards.Incomes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a member was given out of reward pools.
@RestController
@RequestMapping(Places.COMMUNITY + "/members/{member}/income")
class IncomeEndpoint {

  private final Incomes incomes;

  IncomeEndpoint(Incomes incomes) {
    this.incomes = incomes;
  }

  /// What can be taken out, and what is held, in one currency.
  record Shown(Money income, Money hold) {

    static Shown of(Incomes.Income one) {
      return new Shown(
          Money.of(one.income(), one.currency()), Money.of(one.hold(), one.currency()));
    }
  }

  /// What goes into the member's wallet.
  record Withdrawal(String amount, String currency) {}

  @GetMapping
  Rows<Shown> get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member) {
    return Rows.of(incomes.of(caller, community, new MemberId(member)), Shown::of);
  }

  /// Moves income into the member's wallet.
  @PostMapping("/withdraw")
  Rows<Shown> withdraw(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member,
      @RequestBody Withdrawal asked) {
    incomes.withdraw(caller, community, new MemberId(member), asked.currency(), asked.amount());
    return get(caller, community, member);
  }
}

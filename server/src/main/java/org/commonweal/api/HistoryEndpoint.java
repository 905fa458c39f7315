package org.commonweal.api;

import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.pots.Histories;
import org.commonweal.pots.HistoryLine;
import org.commonweal.pots.Pot;
import org.commonweal.pots.PotId;
import org.commonweal.pots.Pots;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.Currency;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What moved in wallets and pots, with the running balance.
@RestController
@RequestMapping(Places.COMMUNITY)
class HistoryEndpoint {

  private final Histories histories;
  private final Pots pots;
  private final Currencies currencies;

  HistoryEndpoint(Histories histories, Pots pots, Currencies currencies) {
    this.histories = histories;
    this.pots = pots;
    this.currencies = currencies;
  }

  /// A line of a history: what happened, what it changed, and the balance after it. `title` is
  /// empty unless `about` is an expense.
  record Line(
      long number,
      String day,
      String event,
      String title,
      UUID about,
      Money change,
      Money balance) {

    static Line of(HistoryLine line, Currency currency) {
      return new Line(
          line.number(),
          line.day().toString(),
          line.event(),
          line.title(),
          line.about(),
          money(line.change(), currency),
          money(line.balance(), currency));
    }

    private static Money money(Quantity amount, Currency currency) {
      return Money.of(amount, currency);
    }
  }

  /// What moved in a member's part of the pot, newest first.
  @GetMapping("/pots/{pot}/members/{member}/history")
  Rows<Line> purse(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pot,
      @PathVariable UUID member,
      @ParameterObject Paging paging) {
    Pot found = pots.get(caller, community, new PotId(pot));
    return Rows.of(
        histories.ofPurse(caller, found, new MemberId(member), paging.page()),
        one -> Line.of(one, found.currency()));
  }

  /// What moved in the caller's wallet, newest first.
  @GetMapping("/history")
  Rows<Line> wallet(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestParam String currency,
      @ParameterObject Paging paging) {
    Currency counted = currencies.get(community, currency, "currency");
    return Rows.of(
        histories.ofWallet(caller, community, counted, paging.page()),
        one -> Line.of(one, counted));
  }
}

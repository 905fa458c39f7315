package org.commonweal.api;

import java.util.List;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Day;
import org.commonweal.pots.Call;
import org.commonweal.pots.CallId;
import org.commonweal.pots.Calls;
import org.commonweal.pots.Pot;
import org.commonweal.pots.PotId;
import org.commonweal.pots.Pots;
import org.commonweal.treasury.Currency;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Contribution calls of a pot.
@RestController
@RequestMapping(Places.COMMUNITY + "/pots/{pot}/calls")
class PotCallEndpoint {

  private final Calls calls;
  private final Pots pots;

  PotCallEndpoint(Calls calls, Pots pots) {
    this.calls = calls;
    this.pots = pots;
  }

  /// The same amount of each, until a day.
  record New(String title, String due, String amount, List<UUID> members) {}

  /// What was asked of a member, and how much of it came.
  record Asked(UUID member, String name, Money amount, Money paid, Money open) {

    static Asked of(Call.Asked asked, Currency currency) {
      return new Asked(
          asked.member().value(),
          asked.name(),
          Money.of(asked.amount(), currency),
          Money.of(asked.paid(), currency),
          Money.of(asked.open(), currency));
    }
  }

  record Shown(UUID id, String title, String due, List<Asked> asked) {

    static Shown of(Call call, Currency currency) {
      return new Shown(
          call.id().value(),
          call.title(),
          call.due().toString(),
          call.asked().stream().map(one -> Asked.of(one, currency)).toList());
    }
  }

  @PostMapping
  Shown call(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pot,
      @RequestBody New asked) {
    CallId made =
        calls.call(
            caller,
            community,
            new PotId(pot),
            new Calls.NewCall(
                asked.title(),
                Day.read("due", asked.due()),
                asked.amount(),
                asked.members().stream().map(MemberId::new).toList()));
    Pot found = pots.get(caller, community, new PotId(pot));
    return Shown.of(calls.get(caller, found, made), found.currency());
  }

  /// The last 50, newest first.
  @GetMapping
  Rows<Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pot) {
    Pot found = pots.get(caller, community, new PotId(pot));
    return Rows.of(calls.of(caller, found), call -> Shown.of(call, found.currency()));
  }
}

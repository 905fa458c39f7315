package org.commonweal.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.pots.Loaded;
import org.commonweal.pots.Loads;
import org.commonweal.pots.NewLoad;
import org.commonweal.pots.Pot;
import org.commonweal.pots.PotId;
import org.commonweal.pots.PotOpenings;
import org.commonweal.pots.Pots;
import org.commonweal.pots.Returns;
import org.commonweal.treasury.Currency;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Money into pots, and back out of them to wallets.
@RestController
@RequestMapping(Places.COMMUNITY + "/pots/{pot}")
class PotLoadEndpoint {

  private final Loads loads;
  private final Returns returns;
  private final PotOpenings openings;
  private final Pots pots;

  PotLoadEndpoint(Loads loads, Returns returns, PotOpenings openings, Pots pots) {
    this.loads = loads;
    this.returns = returns;
    this.openings = openings;
    this.pots = pots;
  }

  /// How much of a member's wallet goes into the pot, or back.
  record One(UUID member, String amount) {

    NewLoad asked() {
      return new NewLoad(new MemberId(member), amount);
    }
  }

  /// Loads together: `each-alone` or `all-or-none`.
  record Asked(Loads.Together together, List<One> loads) {}

  /// What became of one of them, in their order: what is left in the wallet and is in the pot now,
  /// or why not.
  record Shown(
      UUID member,
      String name,
      Optional<Money> amount,
      Optional<Money> wallet,
      Optional<Money> pot,
      List<Fault> errors) {

    static Shown of(Loaded loaded, Currency currency) {
      return switch (loaded) {
        case Loaded.Done done ->
            new Shown(
                done.member().value(),
                done.name(),
                Optional.of(Money.of(done.amount(), currency)),
                Optional.of(Money.of(done.wallet(), currency)),
                Optional.of(Money.of(done.purse(), currency)),
                List.of());
        case Loaded.Declined declined ->
            new Shown(
                declined.member().value(),
                declined.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Fault.of(declined.refusals()));
      };
    }
  }

  /// What a member had in the pot elsewhere, and was owed (with a minus: owed); both may be empty.
  record Had(UUID member, String held, String owed) {}

  /// Everything that a group brings along.
  record Opening(List<Had> members) {}

  /// Loads for up to 500 members.
  @PostMapping("/loads")
  Rows<Shown> load(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pot,
      @RequestBody Asked asked) {
    List<NewLoad> set = asked.loads().stream().map(One::asked).toList();
    List<Loaded> done = loads.load(caller, community, new PotId(pot), set, asked.together());
    Currency currency = pot(caller, community, pot).currency();
    return Rows.of(done, one -> Shown.of(one, currency));
  }

  /// Gives a member so much back.
  @PostMapping("/returns")
  PotEndpoint.Shown giveBack(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pot,
      @RequestBody One asked) {
    returns.giveBack(caller, community, new PotId(pot), asked.asked());
    return PotEndpoint.Shown.of(pot(caller, community, pot));
  }

  /// Closes the pot; everything left goes back.
  @PostMapping("/close")
  PotEndpoint.Shown close(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pot) {
    returns.close(caller, community, new PotId(pot));
    return PotEndpoint.Shown.of(pot(caller, community, pot));
  }

  /// Writes down what a group had before, once.
  @PostMapping("/opening")
  PotEndpoint.Shown open(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pot,
      @RequestBody Opening asked) {
    List<PotOpenings.Opening> members =
        asked.members().stream()
            .map(one -> new PotOpenings.Opening(new MemberId(one.member()), one.held(), one.owed()))
            .toList();
    openings.open(caller, community, new PotId(pot), members);
    return PotEndpoint.Shown.of(pot(caller, community, pot));
  }

  private Pot pot(Caller caller, CommunityId community, UUID pot) {
    return pots.get(caller, community, new PotId(pot));
  }
}

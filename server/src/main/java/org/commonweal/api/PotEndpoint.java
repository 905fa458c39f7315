package org.commonweal.api;

import java.util.List;
import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.pots.NewPot;
import org.commonweal.pots.Policy;
import org.commonweal.pots.Pot;
import org.commonweal.pots.PotId;
import org.commonweal.pots.Pots;
import org.commonweal.pots.Purse;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.PlaceId;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Pots, and what members have in them.
@RestController
@RequestMapping(Places.COMMUNITY + "/pots")
class PotEndpoint {

  private final Pots pots;
  private final Communities communities;

  PotEndpoint(Pots pots, Communities communities) {
    this.pots = pots;
    this.communities = communities;
  }

  /// A pot; `limit` is how far below 0 a member may be in it under that policy, else 0.
  record Shown(
      UUID id,
      String name,
      String currency,
      UUID place,
      String placeName,
      Policy policy,
      Money limit,
      boolean open,
      List<UUID> treasurers) {

    static Shown of(Pot pot) {
      return new Shown(
          pot.id().value(),
          pot.name(),
          pot.currency().code(),
          pot.place().value(),
          pot.placeName(),
          pot.policy(),
          Money.of(pot.lowest(), pot.currency()),
          pot.open(),
          pot.treasurers().stream().map(MemberId::value).sorted().toList());
    }
  }

  /// A pot to open or change; `limit` may be empty under other policies, and the currency stays.
  record New(
      String name,
      String currency,
      UUID place,
      Policy policy,
      String limit,
      List<UUID> treasurers) {

    NewPot asked() {
      return new NewPot(
          name,
          currency,
          new PlaceId(place),
          policy,
          limit,
          treasurers.stream().map(MemberId::new).toList());
    }
  }

  /// What a member has in a pot: `spent` is what was contributed and neither returned nor remains.
  record InPot(
      UUID member,
      String name,
      Money contributed,
      Money spent,
      Money returned,
      Money remaining,
      Money arrears) {

    static InPot of(Purse purse, Currency currency) {
      return new InPot(
          purse.member().value(),
          purse.memberName(),
          Money.of(purse.contributed(), currency),
          Money.of(purse.spent(), currency),
          Money.of(purse.returned(), currency),
          Money.of(purse.remaining(), currency),
          Money.of(purse.arrears(), currency));
    }
  }

  /// Open ones first, by name.
  @GetMapping
  Rows<Shown> list(@AuthenticationPrincipal Caller caller, @PathVariable CommunityId community) {
    return Rows.of(pots.all(caller, community), Shown::of);
  }

  @PostMapping
  ResponseEntity<Shown> open(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody New asked) {
    Shown made = Shown.of(pots.open(caller, community, asked.asked()));
    return Places.created(Places.of(communities.get(community).uid(), "pots", made.id()), made);
  }

  @GetMapping("/{pot}")
  Shown get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pot) {
    return Shown.of(pots.get(caller, community, new PotId(pot)));
  }

  @PutMapping("/{pot}")
  Shown change(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pot,
      @RequestBody New asked) {
    return Shown.of(pots.change(caller, community, new PotId(pot), asked.asked()));
  }

  /// By name: everybody, for who keeps the pot or reads money, or else the caller.
  @GetMapping("/{pot}/members")
  Rows<InPot> members(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pot) {
    Pot found = pots.get(caller, community, new PotId(pot));
    return Rows.of(pots.purses(caller, found), one -> InPot.of(one, found.currency()));
  }
}

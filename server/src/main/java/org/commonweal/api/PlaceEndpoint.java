package org.commonweal.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.treasury.NewPlace;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceHolding;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.PlaceKind;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Outside places, where a community keeps its money.
@RestController
@RequestMapping(Places.COMMUNITY + "/places")
class PlaceEndpoint {

  private final OutsidePlaces places;
  private final Communities communities;
  private final Membership membership;

  PlaceEndpoint(OutsidePlaces places, Communities communities, Membership membership) {
    this.places = places;
    this.communities = communities;
    this.membership = membership;
  }

  /// A place; `holds` says what the books say is there, to those who read money, and is null to
  /// others.
  record Shown(UUID id, PlaceKind kind, String name, boolean open, Optional<List<Money>> holds) {

    static Shown of(OutsidePlace place, Optional<List<PlaceHolding>> all) {
      return new Shown(
          place.id().value(),
          place.kind(),
          place.name(),
          place.open(),
          all.map(holdings -> holds(place, holdings)));
    }

    private static List<Money> holds(OutsidePlace place, List<PlaceHolding> all) {
      return all.stream()
          .filter(holding -> holding.place().equals(place.id()))
          .map(holding -> Money.of(holding.amount(), holding.currency()))
          .toList();
    }
  }

  record New(PlaceKind kind, String name) {

    NewPlace asked() {
      return new NewPlace(kind, name);
    }
  }

  /// All of them, open ones first.
  @GetMapping
  Rows<Shown> list(@AuthenticationPrincipal Caller caller, @PathVariable CommunityId community) {
    List<OutsidePlace> all = places.all(community);
    Optional<List<PlaceHolding>> holdings = holdings(caller, community, all);
    return Rows.of(all, place -> Shown.of(place, holdings));
  }

  @GetMapping("/{place}")
  Shown get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID place) {
    return shown(caller, community, places.get(community, new PlaceId(place)));
  }

  @PostMapping
  ResponseEntity<Shown> open(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody New asked) {
    Shown made = shown(caller, community, places.open(caller, community, asked.asked()));
    UUID uid = communities.get(community).uid();
    return Places.created(Places.of(uid, "places", made.id()), made);
  }

  @PutMapping("/{place}")
  Shown change(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID place,
      @RequestBody New asked) {
    return shown(
        caller, community, places.change(caller, community, new PlaceId(place), asked.asked()));
  }

  /// Closes a place that holds nothing.
  @PostMapping("/{place}/close")
  Shown close(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID place) {
    return shown(caller, community, places.close(caller, community, new PlaceId(place)));
  }

  @PostMapping("/{place}/reopen")
  Shown reopen(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID place) {
    return shown(caller, community, places.reopen(caller, community, new PlaceId(place)));
  }

  private Shown shown(Caller caller, CommunityId community, OutsidePlace place) {
    return Shown.of(place, holdings(caller, community, List.of(place)));
  }

  private Optional<List<PlaceHolding>> holdings(
      Caller caller, CommunityId community, List<OutsidePlace> some) {
    return membership
        .find(caller, community)
        .filter(member -> membership.may(member, Permission.READ_MONEY))
        .map(_ -> places.holdings(caller, community, some.stream().map(OutsidePlace::id).toList()));
  }
}

package org.commonweal.api;

import java.util.List;
import java.util.UUID;
import org.commonweal.commons.Pickup;
import org.commonweal.commons.PickupStatus;
import org.commonweal.commons.Pickups;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.rounds.RoundId;
import org.commonweal.sharing.ShareId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The pickup list of a round: ticks, and shares that nobody came for.
@RestController
@RequestMapping(Places.COMMUNITY + "/rounds/{round}/pickups")
class PickupEndpoint {

  private final Pickups pickups;

  PickupEndpoint(Pickups pickups) {
    this.pickups = pickups;
  }

  record Shown(UUID share, UUID receiver, String receiverName, Amount units, PickupStatus status) {

    static Shown of(Pickup pickup) {
      return new Shown(
          pickup.share().id().value(),
          pickup.share().receiver().value(),
          pickup.share().receiverName(),
          Amount.of(pickup.share().units()),
          pickup.status());
    }
  }

  /// Shares that were collected, and shares whose tick is taken off.
  record Ticks(List<UUID> collected, List<UUID> waiting) {}

  record Missed(List<UUID> shares) {}

  /// By the receivers' names.
  @GetMapping
  Rows<Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID round,
      @ParameterObject Paging paging) {
    return Rows.of(pickups.list(caller, community, new RoundId(round), paging.page()), Shown::of);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void tick(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID round,
      @RequestBody Ticks asked) {
    pickups.tick(
        caller, community, new RoundId(round), shares(asked.collected()), shares(asked.waiting()));
  }

  /// Puts shares that nobody came for back into the stock.
  @PostMapping("/return")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveBack(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID round,
      @RequestBody Missed asked) {
    pickups.giveBack(caller, community, new RoundId(round), shares(asked.shares()));
  }

  private static List<ShareId> shares(List<UUID> ids) {
    return ids.stream().map(ShareId::new).toList();
  }
}

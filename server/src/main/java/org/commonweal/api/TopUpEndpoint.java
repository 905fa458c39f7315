package org.commonweal.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.treasury.Movement;
import org.commonweal.treasury.MovementId;
import org.commonweal.treasury.MovementKind;
import org.commonweal.treasury.NewRate;
import org.commonweal.treasury.NewTopUp;
import org.commonweal.treasury.Outcome;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.TopUps;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Top-ups: money that members brought to a place.
@RestController
@RequestMapping(Places.COMMUNITY + "/top-ups")
class TopUpEndpoint {

  private final TopUps topUps;
  private final MovementFinder movements;

  TopUpEndpoint(TopUps topUps, MovementFinder movements) {
    this.topUps = topUps;
    this.movements = movements;
  }

  /// A top-up. Texts may be empty: no `effective` means today, `pair` and `rate` come together.
  record New(
      UUID member,
      UUID place,
      String amount,
      String currency,
      String effective,
      String pair,
      String rate,
      String reference,
      String note) {

    NewTopUp asked() {
      boolean bought = !pair.isBlank() || !rate.isBlank();
      return new NewTopUp(
          new MemberId(member),
          new PlaceId(place),
          amount,
          currency,
          Day.read("effective", effective),
          bought ? Optional.of(new NewRate(pair, rate)) : Optional.empty(),
          reference,
          note);
    }
  }

  /// Top-ups to record together: `each-alone`, or `all-or-none`.
  record Together(org.commonweal.treasury.Together together, List<New> topUps) {}

  /// What became of one of them, in their order: its id, or why not.
  record Recorded(Optional<UUID> topUp, List<Fault> errors) {

    static Recorded of(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Recorded(MovementId(UUID id)) -> new Recorded(Optional.of(id), List.of());
        case Outcome.Declined declined ->
            new Recorded(Optional.empty(), Fault.of(declined.refusals()));
      };
    }
  }

  @PostMapping
  ResponseEntity<MovementShown> record(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody New asked) {
    MovementId id = topUps.record(caller, community, asked.asked());
    return movements.created(caller, community, "top-ups", id);
  }

  /// Records many, up to 500.
  @PostMapping("/together")
  Rows<Recorded> recordTogether(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody Together asked) {
    List<NewTopUp> set = asked.topUps().stream().map(New::asked).toList();
    return Rows.of(topUps.record(caller, community, set, asked.together()), Recorded::of);
  }

  /// Newest first.
  @GetMapping
  Rows<MovementShown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @ParameterObject MovementFinder.Filter filter,
      @ParameterObject Paging paging) {
    return movements.list(caller, community, filter.of(MovementKind.TOP_UP), paging);
  }

  @GetMapping("/{topUp}")
  MovementShown get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID topUp) {
    return movements.get(caller, community, MovementKind.TOP_UP, topUp);
  }

  /// Undoes it, as of today.
  @PostMapping("/{topUp}/reverse")
  MovementShown reverse(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID topUp,
      @RequestBody MovementFinder.Reason asked) {
    Movement found = movements.find(caller, community, MovementKind.TOP_UP, topUp);
    return movements.reverse(caller, community, found, asked);
  }
}

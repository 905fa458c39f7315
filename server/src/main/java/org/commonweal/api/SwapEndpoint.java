package org.commonweal.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.Circles;
import org.commonweal.savings.Swap;
import org.commonweal.savings.SwapId;
import org.commonweal.savings.SwapStatus;
import org.commonweal.savings.Swaps;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Members of a running circle who change turns: one asks, the other accepts, the organiser
/// approves. Each answers with all swaps of the circle.
@RestController
@RequestMapping(Places.COMMUNITY + "/circles/{circle}/swaps")
class SwapEndpoint {

  private final Circles circles;
  private final Swaps swaps;

  SwapEndpoint(Circles circles, Swaps swaps) {
    this.circles = circles;
    this.swaps = swaps;
  }

  /// With whom the caller would like to change turns.
  record Ask(UUID member) {}

  /// One of the two, with the turn they had when it was asked for, counted from 0.
  record Side(UUID member, String name, int position) {

    static Side of(Swap.Side side) {
      return new Side(side.member().value(), side.name(), side.position());
    }
  }

  record Row(
      UUID id,
      Side asker,
      Side asked,
      SwapStatus status,
      Instant askedAt,
      Optional<Instant> endedAt) {

    static Row of(Swap swap) {
      return new Row(
          swap.id().value(),
          Side.of(swap.asker()),
          Side.of(swap.asked()),
          swap.status(),
          swap.askedAt(),
          swap.endedAt());
    }
  }

  /// Those that are open, then the latest that are not.
  @GetMapping
  Rows<Row> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    return Rows.of(swaps.of(found), Row::of);
  }

  @PostMapping
  Rows<Row> ask(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @RequestBody Ask asked) {
    swaps.ask(caller, community, new CircleId(circle), new MemberId(asked.member()));
    return list(caller, community, circle);
  }

  @PostMapping("/{swap}/accept")
  Rows<Row> accept(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable UUID swap) {
    swaps.accept(caller, community, new CircleId(circle), new SwapId(swap));
    return list(caller, community, circle);
  }

  @PostMapping("/{swap}/decline")
  Rows<Row> decline(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable UUID swap) {
    swaps.decline(caller, community, new CircleId(circle), new SwapId(swap));
    return list(caller, community, circle);
  }

  @PostMapping("/{swap}/withdraw")
  Rows<Row> withdraw(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable UUID swap) {
    swaps.withdraw(caller, community, new CircleId(circle), new SwapId(swap));
    return list(caller, community, circle);
  }

  /// The organiser lets the two change turns, at once.
  @PostMapping("/{swap}/approve")
  Rows<Row> approve(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable UUID swap) {
    swaps.approve(caller, community, new CircleId(circle), new SwapId(swap));
    return list(caller, community, circle);
  }

  @PostMapping("/{swap}/refuse")
  Rows<Row> refuse(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable UUID swap) {
    swaps.refuse(caller, community, new CircleId(circle), new SwapId(swap));
    return list(caller, community, circle);
  }
}

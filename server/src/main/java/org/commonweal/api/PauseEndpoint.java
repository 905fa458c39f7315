package org.commonweal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.CirclePauses;
import org.commonweal.savings.Circles;
import org.commonweal.savings.Pause;
import org.commonweal.savings.Resumption;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A running circle rests, and goes on.
@RestController
@RequestMapping(Places.COMMUNITY + "/circles/{circle}")
class PauseEndpoint {

  private final Circles circles;
  private final CirclePauses pauses;

  PauseEndpoint(Circles circles, CirclePauses pauses) {
    this.circles = circles;
    this.pauses = pauses;
  }

  /// A pause; due dates from `cycle` on have moved by `days`, 0 as long as it lasts.
  record Row(int cycle, Instant pausedAt, Optional<Instant> resumedAt, int days) {

    static Row of(Pause pause) {
      return new Row(pause.cycle(), pause.pausedAt(), pause.resumedAt(), pause.days());
    }
  }

  /// When a cycle is due now, and when it will be if the circle goes on now.
  record Move(int cycle, LocalDate before, LocalDate after) {

    static Move of(Resumption.Move move) {
      return new Move(move.cycle(), move.before(), move.after());
    }
  }

  /// All pauses, and what going on now would move; null if the circle is not paused.
  record Rest(List<Row> pauses, Optional<List<Move>> moves) {}

  @GetMapping("/pauses")
  Rest list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    List<Pause> all = pauses.of(found);
    return new Rest(
        all.stream().map(Row::of).toList(),
        pauses.preview(found, all).map(how -> how.moves().stream().map(Move::of).toList()));
  }

  @PostMapping("/pause")
  CircleEndpoint.Shown pause(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    pauses.pause(caller, community, new CircleId(circle));
    return CircleEndpoint.Shown.of(circles.get(caller, community, new CircleId(circle)));
  }

  /// Due dates that were ahead move by the whole days of the pause.
  @PostMapping("/resume")
  CircleEndpoint.Shown resume(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    pauses.resume(caller, community, new CircleId(circle));
    return CircleEndpoint.Shown.of(circles.get(caller, community, new CircleId(circle)));
  }
}

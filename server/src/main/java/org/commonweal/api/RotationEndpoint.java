package org.commonweal.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.Circles;
import org.commonweal.savings.NewRotation;
import org.commonweal.savings.Rotations;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The rotations of one group, one circle after the other.
@RestController
@RequestMapping(Places.COMMUNITY + "/circles/{circle}/rotations")
class RotationEndpoint {

  private final Circles circles;
  private final Rotations rotations;
  private final Communities communities;

  RotationEndpoint(Circles circles, Rotations rotations, Communities communities) {
    this.circles = circles;
    this.rotations = rotations;
    this.communities = communities;
  }

  /// The circles before and after this one, null where there is none.
  record Around(Optional<UUID> previous, Optional<UUID> next) {}

  /// `anew` is by the way the terms say, or by lot where that was the order of joining.
  record Next(String name, LocalDate firstDue, NewRotation.Again order) {}

  @GetMapping
  Around around(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    Rotations.Around around = rotations.around(found);
    return new Around(around.previous().map(CircleId::value), around.next().map(CircleId::value));
  }

  /// Makes a draft with the same terms, in which everybody has joined already, from a completed
  /// circle.
  @PostMapping
  ResponseEntity<CircleEndpoint.Shown> begin(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @RequestBody Next asked) {
    var rotation = new NewRotation(asked.name(), asked.firstDue(), asked.order());
    CircleId next = rotations.begin(caller, community, new CircleId(circle), rotation);
    UUID uid = communities.get(community).uid();
    return Places.created(
        Places.of(uid, "circles", next.value()),
        CircleEndpoint.Shown.of(circles, caller, community, next.value()));
  }
}

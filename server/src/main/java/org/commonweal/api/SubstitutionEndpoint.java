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
import org.commonweal.savings.Substitution;
import org.commonweal.savings.SubstitutionId;
import org.commonweal.savings.SubstitutionStatus;
import org.commonweal.savings.Substitutions;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Members of a running circle who give their place to a substitute: proposed by them or by the
/// organiser, agreed on by both, approved by the organiser.
@RestController
@RequestMapping(Places.COMMUNITY + "/circles/{circle}/substitutions")
class SubstitutionEndpoint {

  private final Circles circles;
  private final Substitutions substitutions;

  SubstitutionEndpoint(Circles circles, Substitutions substitutions) {
    this.circles = circles;
    this.substitutions = substitutions;
  }

  /// Who is to leave the circle, and who is to come.
  record Proposal(UUID leaver, UUID substitute) {}

  record Side(UUID member, String name, boolean agrees) {

    static Side of(Substitution.Side side) {
      return new Side(side.member().value(), side.name(), side.agrees());
    }
  }

  record Row(
      UUID id,
      int seat,
      Side leaver,
      Side substitute,
      SubstitutionStatus status,
      Instant proposedAt,
      Optional<Instant> endedAt) {

    static Row of(Substitution one) {
      return new Row(
          one.id().value(),
          one.seat(),
          Side.of(one.leaver()),
          Side.of(one.substitute()),
          one.status(),
          one.proposedAt(),
          one.endedAt());
    }
  }

  /// Those that are open, then the latest that are not.
  @GetMapping
  Rows<Row> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    return Rows.of(substitutions.of(found), Row::of);
  }

  @PostMapping
  Rows<Row> propose(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @RequestBody Proposal asked) {
    var proposal =
        new Substitutions.Proposal(new MemberId(asked.leaver()), new MemberId(asked.substitute()));
    substitutions.propose(caller, community, new CircleId(circle), proposal);
    return list(caller, community, circle);
  }

  /// Whoever leaves or comes agrees.
  @PostMapping("/{substitution}/accept")
  Rows<Row> accept(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable UUID substitution) {
    substitutions.accept(caller, community, new CircleId(circle), new SubstitutionId(substitution));
    return list(caller, community, circle);
  }

  /// Whoever leaves or comes, or the organiser, does not want it.
  @PostMapping("/{substitution}/decline")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable UUID substitution) {
    substitutions.decline(
        caller, community, new CircleId(circle), new SubstitutionId(substitution));
  }

  /// The organiser lets the place go to the substitute, at once.
  @PostMapping("/{substitution}/approve")
  Rows<Row> approve(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable UUID substitution) {
    substitutions.approve(
        caller, community, new CircleId(circle), new SubstitutionId(substitution));
    return list(caller, community, circle);
  }
}

package org.commonweal.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.CircleTurns;
import org.commonweal.savings.Circles;
import org.commonweal.savings.Drawn;
import org.commonweal.savings.Draws;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who is in a circle that has not started, and in which order they receive.
@RestController
@RequestMapping(Places.COMMUNITY + "/circles/{circle}")
class CircleTurnEndpoint {

  private final Circles circles;
  private final CircleTurns turns;
  private final Draws draws;

  CircleTurnEndpoint(Circles circles, CircleTurns turns, Draws draws) {
    this.circles = circles;
    this.turns = turns;
    this.draws = draws;
  }

  /// The secret of an invitation link, or the empty text.
  record Joining(String link) {}

  record Guest(UUID member) {}

  /// The present positions in the order in which their members are to receive.
  record Order(List<Integer> order) {}

  record Word(String word) {}

  /// A member's place before the draw, the word they added, and the turn they got.
  record Ticket(int place, UUID member, String name, String word, int turn) {

    static Ticket of(Drawn.Ticket ticket) {
      return new Ticket(
          ticket.place(), ticket.member().value(), ticket.name(), ticket.word(), ticket.turn());
    }
  }

  /// `seed` is null and there are no tickets until the lot is drawn.
  record Lot(String commitment, Optional<String> seed, List<Ticket> tickets) {}

  @PostMapping("/join")
  CircleEndpoint.Shown join(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @RequestBody Joining asked) {
    turns.join(caller, community, new CircleId(circle), asked.link());
    return CircleEndpoint.Shown.of(circles, caller, community, circle);
  }

  @PostMapping("/leave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    turns.leave(caller, community, new CircleId(circle));
  }

  /// Invites a member; somebody without sign-in is in at once.
  @PostMapping("/invitations")
  CircleEndpoint.Shown invite(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @RequestBody Guest asked) {
    turns.invite(caller, community, new CircleId(circle), new MemberId(asked.member()));
    return CircleEndpoint.Shown.of(circles, caller, community, circle);
  }

  /// Makes the secret of a link, which is told now or never; the one before opens no longer.
  @PostMapping("/link")
  Joining link(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    return new Joining(turns.link(caller, community, new CircleId(circle)));
  }

  @PutMapping("/order")
  CircleEndpoint.Shown order(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @RequestBody Order asked) {
    turns.order(caller, community, new CircleId(circle), asked.order());
    return CircleEndpoint.Shown.of(circles, caller, community, circle);
  }

  /// Adds the caller's word to the lot, or changes it.
  @PutMapping("/word")
  Word say(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @RequestBody Word asked) {
    draws.say(caller, community, new CircleId(circle), asked.word());
    return asked;
  }

  @PostMapping("/draw")
  Lot draw(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    draws.draw(caller, community, new CircleId(circle));
    return lot(caller, community, circle);
  }

  @GetMapping("/draw")
  Lot lot(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    Optional<Drawn> drawn = draws.of(found);
    List<Ticket> tickets =
        drawn.stream().flatMap(one -> one.tickets().stream()).map(Ticket::of).toList();
    return new Lot(found.commitment(), drawn.map(Drawn::seed), tickets);
  }
}

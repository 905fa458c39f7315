package org.commonweal.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.Circles;
import org.commonweal.savings.NewOpening;
import org.commonweal.savings.Openings;
import org.commonweal.treasury.PlaceId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A circle that has run elsewhere moves in.
@RestController
@RequestMapping(Places.COMMUNITY + "/circles/{circle}/opening")
class OpeningEndpoint {

  private final Circles circles;
  private final Openings openings;

  OpeningEndpoint(Circles circles, Openings openings) {
    this.circles = circles;
    this.openings = openings;
  }

  /// For how many cycles, from the first one on, a member has paid, which part of the next one,
  /// empty for nothing, and what is left of their deposit, empty for all of it.
  record Paid(UUID member, int cycles, String part, String deposit) {

    NewOpening.Paid asked() {
      return new NewOpening.Paid(new MemberId(member), cycles, part, deposit);
    }
  }

  /// So many cycles were paid out, to the first positions. `discounts` are what was left to
  /// everybody in them, from the first one on, where turns went by bids. They, `fees` and `reserve`
  /// are decimal text, empty for nothing; `place` is where the money is, null if there is none.
  record Asked(
      int cycles,
      List<Paid> members,
      List<String> discounts,
      String fees,
      String reserve,
      Optional<UUID> place) {}

  /// Begins a full draft with this state; its first due date is when the open cycle is due.
  @PostMapping
  CircleEndpoint.Shown moveIn(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @RequestBody Asked asked) {
    var opening =
        new NewOpening(
            asked.cycles(),
            asked.members().stream().map(Paid::asked).toList(),
            asked.discounts(),
            asked.fees(),
            asked.reserve(),
            asked.place().map(PlaceId::new));
    openings.moveIn(caller, community, new CircleId(circle), opening);
    return CircleEndpoint.Shown.of(circles, caller, community, circle);
  }
}

package org.commonweal.api;

import java.util.UUID;
import org.commonweal.commons.Household;
import org.commonweal.commons.Households;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Household weights: how much a member counts in rounds.
@RestController
@RequestMapping(Places.COMMUNITY + "/households")
class HouseholdEndpoint {

  private final Households households;

  HouseholdEndpoint(Households households) {
    this.households = households;
  }

  /// A member with a weight above 1.
  record Shown(UUID member, String memberName, int weight) {

    static Shown of(Household household) {
      return new Shown(household.member().value(), household.memberName(), household.weight());
    }
  }

  record Weighing(int weight) {}

  /// Those with a weight above 1, by name.
  @GetMapping
  Rows<Shown> list(@PathVariable CommunityId community, @ParameterObject Paging paging) {
    return Rows.of(households.list(community, paging.page()), Shown::of);
  }

  /// Sets the weight of a member, 1 to 1 000; 1 is the weight of everybody else.
  @PutMapping("/{member}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void weigh(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member,
      @RequestBody Weighing asked) {
    households.set(caller, community, new MemberId(member), asked.weight());
  }
}

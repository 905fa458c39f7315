package org.commonweal.api;

import java.util.UUID;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The seats in a council.
@RestController
@RequestMapping(Places.COMMUNITY + "/councils/{council}/managers")
class ManagerEndpoint {

  private final Councils councils;

  ManagerEndpoint(Councils councils) {
    this.councils = councils;
  }

  @GetMapping
  Rows<MemberEndpoint.Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID council) {
    CouncilId id = councils.get(caller, community, new CouncilId(council)).id();
    return Rows.of(councils.managers(caller, community, id), MemberEndpoint.Shown::of);
  }

  @PutMapping("/{member}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID council,
      @PathVariable UUID member) {
    councils.addManager(caller, community, new CouncilId(council), new MemberId(member));
  }

  @DeleteMapping("/{member}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID council,
      @PathVariable UUID member) {
    councils.removeManager(caller, community, new CouncilId(council), new MemberId(member));
  }
}

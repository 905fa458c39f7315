package org.commonweal.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonweal.community.Membership;
import org.commonweal.community.Opening;
import org.commonweal.community.Openings;
import org.commonweal.community.Permission;
import org.commonweal.community.Role;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What the caller may do in a community, and what is missing for more.
@RestController
class PermissionEndpoint {

  private final Membership membership;

  PermissionEndpoint(Membership membership) {
    this.membership = membership;
  }

  /// One door: the roles that may pass, whether a seat in a council opens it too, the trust it
  /// takes, if any, and why it is closed, if it is.
  record Shown(
      Permission permission,
      Set<Role> roles,
      boolean councilManagers,
      Optional<Integer> trustNeeded,
      boolean open,
      List<Fault> missing) {

    static Shown of(Opening door) {
      return new Shown(
          door.permission(),
          door.roles(),
          door.seats(),
          door.needed().isPresent() ? Optional.of(door.needed().getAsInt()) : Optional.empty(),
          door.missing().isEmpty(),
          Fault.of(door.missing().stream().toList()));
    }
  }

  /// The caller's trust, and every door.
  record Mine(int trust, List<Shown> permissions) {}

  @GetMapping(Places.COMMUNITY + "/permissions")
  Mine mine(@AuthenticationPrincipal Caller caller, @PathVariable CommunityId community) {
    Openings openings = membership.openings(caller, community);
    return new Mine(openings.trust(), openings.doors().stream().map(Shown::of).toList());
  }
}

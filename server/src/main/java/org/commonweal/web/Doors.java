package org.commonweal.web;

import java.util.Optional;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Component;

/// Says why a door is closed, where people would look for it: "This takes a trust of 25; yours is
/// 3."
@Component
public class Doors {

  private final Membership membership;

  Doors(Membership membership) {
    this.membership = membership;
  }

  /// The sentence, or nothing if the door is open.
  public Optional<String> whyNot(Visit visit, Permission permission) {
    if (visit.may(permission)) {
      return Optional.empty();
    }
    try {
      membership.require(visit.caller(), visit.id(), permission);
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(visit.language().sentence(refused.refusal()));
    }
  }
}

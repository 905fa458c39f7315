package org.commonweal.community;

import java.util.Set;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.InputRefusal;

/// An invitation somebody wants to make: as member or viewer, for 1 to 90 days, for 1 to 1000
/// people; unchecked.
public record NewInvitation(Role role, int days, int uses) {

  private static final Set<Role> ROLES = Set.of(Role.MEMBER, Role.VIEWER);
  private static final int MOST_DAYS = 90;
  private static final int MOST_USES = 1_000;

  void check() {
    Checks checks = new Checks();
    if (!ROLES.contains(role)) {
      checks.add(new InputRefusal.NotOneOf("role", "member, viewer"));
    }
    checks.range("days", days, 1, MOST_DAYS);
    checks.range("uses", uses, 1, MOST_USES);
    checks.done();
  }
}

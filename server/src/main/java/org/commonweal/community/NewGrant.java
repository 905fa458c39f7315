package org.commonweal.community;

import org.commonweal.kernel.Checks;

/// Points to be granted, -1000 to 1000 but not 0, and why; unchecked.
public record NewGrant(int points, String reason) {

  private static final int MOST = 1_000;

  NewGrant checked() {
    Checks checks = new Checks();
    checks.range("points", points, -MOST, MOST);
    if (points == 0) {
      checks.add(new TrustRefusal.NoPoints("points"));
    }
    String reason = checks.name("reason", this.reason);
    checks.done();
    return new NewGrant(points, reason);
  }
}

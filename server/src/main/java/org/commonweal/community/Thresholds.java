package org.commonweal.community;

import org.commonweal.kernel.Checks;

/// The trust it takes to publish a need, to ask for what is offered to the community, to create a
/// council, and to open a pool.
public record Thresholds(int need, int request, int council, int pool) {

  static final int MOST = 1_000_000;

  /// Everybody knows everybody: no door needs trust.
  public static final Thresholds NEIGHBOURS = new Thresholds(0, 0, 0, 0);

  /// Anybody may come: trust is earned first.
  public static final Thresholds OPEN = new Thresholds(5, 10, 25, 20);

  void check(Checks checks) {
    checks.range("trustForNeed", need, 0, MOST);
    checks.range("trustForRequest", request, 0, MOST);
    checks.range("trustForCouncil", council, 0, MOST);
    checks.range("trustForPool", pool, 0, MOST);
  }
}

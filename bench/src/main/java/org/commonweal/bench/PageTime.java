package org.commonweal.bench;

import java.util.Arrays;

/// What one page took one visitor, over and over: statements in the middle, and milliseconds at
/// loopback in the middle and at the 95th percentile, which one in twenty exceeds.
record PageTime(
    String visitor,
    String pattern,
    int status,
    int statements,
    double middleMillis,
    double slowMillis) {

  /// A member may ask for a manager's pages too.
  private static final int FORBIDDEN = 403;

  private static final int REFUSED = 400;

  static PageTime measure(
      Visitor visitor, Addresses.Address address, int times, CountedConnections connections) {
    int status = visitor.ask(address);
    double[] millis = new double[times];
    int[] statements = new int[times];
    for (int i = 0; i < times; i++) {
      long before = connections.counts().all();
      long start = System.nanoTime();
      visitor.ask(address);
      millis[i] = (System.nanoTime() - start) / 1e6;
      statements[i] = Math.toIntExact(connections.counts().all() - before);
    }
    Arrays.sort(millis);
    Arrays.sort(statements);
    return new PageTime(
        visitor.name(),
        address.pattern(),
        status,
        statements[times / 2],
        millis[times / 2],
        millis[(int) Math.ceil(times * 0.95) - 1]);
  }

  boolean answered() {
    return status < REFUSED || status == FORBIDDEN;
  }

  String key() {
    return visitor + " " + pattern;
  }

  String row() {
    return "| %s | %s | %d | %d | %.1f | %.1f |"
        .formatted(pattern, visitor, status, statements, middleMillis, slowMillis);
  }
}

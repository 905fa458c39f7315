package org.commonweal.savings;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/// The payouts of a circle that are held, by the seat they are for, and what changes of them: money
/// that arrives for any of its payouts, and those that are released.
final class HeldPayouts {

  static HeldPayouts none() {
    return new HeldPayouts(Map.of());
  }

  private final Map<Integer, BigInteger> held;
  private final Map<Integer, BigInteger> arrived = new HashMap<>();
  private final Map<Integer, BigInteger> released = new HashMap<>();

  HeldPayouts(Map<Integer, BigInteger> held) {
    this.held = Map.copyOf(held);
  }

  boolean holds(int seat) {
    return held.containsKey(seat);
  }

  void arrived(DebtPart part) {
    if (part.debt().creditor() == Debt.Creditor.RECIPIENT) {
      arrived.merge(part.debt().creditorSeat(), part.paid(), BigInteger::add);
    }
  }

  /// What is held for a seat by now, which gets it.
  BigInteger release(int seat) {
    BigInteger all =
        held.getOrDefault(seat, BigInteger.ZERO).add(arrived.getOrDefault(seat, BigInteger.ZERO));
    released.put(seat, all);
    return all;
  }

  Map<Integer, BigInteger> arrived() {
    return arrived;
  }

  Map<Integer, BigInteger> released() {
    return released;
  }
}

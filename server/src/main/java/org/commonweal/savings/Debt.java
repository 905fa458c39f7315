package org.commonweal.savings;

import java.math.BigInteger;
import java.util.Locale;

/// What a seat owes since a cycle was paid out without its contribution, in smallest units: `open`
/// is what has not come yet. It is owed to the seat that received in that cycle, or to the reserve.
public record Debt(
    CircleId circle,
    int cycle,
    int seat,
    Creditor creditor,
    int creditorSeat,
    BigInteger amount,
    BigInteger open) {

  /// Whom a debt is owed to.
  public enum Creditor {
    RECIPIENT,
    RESERVE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Creditor of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}

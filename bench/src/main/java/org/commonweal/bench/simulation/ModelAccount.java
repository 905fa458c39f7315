package org.commonweal.bench.simulation;

import java.math.BigInteger;
import java.util.Optional;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Purpose;

/// An account as the model keeps it.
final class ModelAccount {

  final AccountKey key;
  private Optional<BigInteger> floor;
  private BigInteger debits = BigInteger.ZERO;
  private BigInteger credits = BigInteger.ZERO;
  private long legs;
  private boolean closed;

  ModelAccount(AccountKey key) {
    this.key = key;
    floor = floor(key.purpose());
  }

  /// What comes and goes through these accounts has no floor; everything else stops at 0.
  private static Optional<BigInteger> floor(Purpose purpose) {
    return switch (purpose) {
      case GIVEN, OUTSIDE, DIFFERENCE, OPENING, DEBT, OWED -> Optional.empty();
      case STOCK,
          RECEIVED,
          HOLD,
          ESCROW,
          WALLET,
          USED,
          WRITTEN_OFF,
          POT,
          FEES,
          RESERVE,
          DEPOSITS,
          HELD,
          DISCOUNT,
          CLAIM,
          INCOME,
          FUNDING,
          SPENT ->
          Optional.of(BigInteger.ZERO);
    };
  }

  BigInteger balance() {
    return credits.subtract(debits);
  }

  long legs() {
    return legs;
  }

  boolean leaves128Bits(BigInteger debit, BigInteger credit) {
    return debits.add(debit).compareTo(Quantity.MAX) > 0
        || credits.add(credit).compareTo(Quantity.MAX) > 0;
  }

  boolean fallsBelowFloor(BigInteger asked) {
    return floor.isPresent() && balance().subtract(asked).compareTo(floor.get()) < 0;
  }

  void debit(BigInteger minor) {
    debits = debits.add(minor);
    legs++;
  }

  void credit(BigInteger minor) {
    credits = credits.add(minor);
    legs++;
  }

  boolean closed() {
    return closed;
  }

  void close(boolean now) {
    closed = now;
  }

  void setFloor(Optional<BigInteger> lowest) {
    floor = lowest;
  }

  /// As the database writes its row.
  String row() {
    String lowest = floor.map(BigInteger::toString).orElse("none");
    return "debits %s, credits %s, legs %d, floor %s, %s"
        .formatted(debits, credits, legs, lowest, closed ? "closed" : "open");
  }
}

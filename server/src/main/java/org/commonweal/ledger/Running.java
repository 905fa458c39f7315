package org.commonweal.ledger;

import java.math.BigInteger;
import java.util.Optional;
import org.commonweal.kernel.Quantity;

/// The totals of a locked account while a set is decided.
final class Running {

  private final Account account;
  private BigInteger debits;
  private BigInteger credits;
  private long legs;
  private boolean sunk;

  Running(Account account) {
    this.account = account;
    debits = account.debits();
    credits = account.credits();
    legs = account.legs();
    sunk = account.overdrawn();
  }

  /// Why a journal that moves these sums is not possible, if it is not. What comes in is always
  /// possible, also below the floor.
  Optional<LedgerRefusal> refusal(Sums sums, boolean overdrawing) {
    if (beyondLimit(debits.add(sums.debits())) || beyondLimit(credits.add(sums.credits()))) {
      return Optional.of(new LedgerRefusal.TooMuch(account.key()));
    }
    BigInteger asked = sums.debits().subtract(sums.credits());
    boolean allowed =
        overdrawing
            || asked.signum() <= 0
            || account
                .floor()
                .map(floor -> balance().subtract(asked).compareTo(floor) >= 0)
                .orElse(true);
    return allowed ? Optional.empty() : Optional.of(belowFloor(asked));
  }

  private LedgerRefusal belowFloor(BigInteger asked) {
    return new LedgerRefusal.BelowFloor(
        account.key(), account.quantity(balance()), account.quantity(asked));
  }

  private static boolean beyondLimit(BigInteger total) {
    return total.compareTo(Quantity.MAX) > 0;
  }

  void debit(BigInteger minor) {
    debits = debits.add(minor);
    legs++;
  }

  void credit(BigInteger minor) {
    credits = credits.add(minor);
    legs++;
  }

  boolean isClosed() {
    return account.closed();
  }

  AccountId id() {
    return account.id();
  }

  AccountKey key() {
    return account.key();
  }

  BigInteger balance() {
    return credits.subtract(debits);
  }

  /// How many legs the account has by now, which is the number of its last one.
  long legs() {
    return legs;
  }

  /// A journal is taken that may leave it below its floor.
  void sink() {
    sunk = true;
  }

  private boolean overdrawn() {
    return sunk && account.floor().filter(floor -> balance().compareTo(floor) < 0).isPresent();
  }

  boolean moved() {
    return legs > account.legs();
  }

  /// What the set adds to the balance's row.
  Addition addition() {
    return new Addition(
        account,
        debits.subtract(account.debits()),
        credits.subtract(account.credits()),
        legs,
        overdrawn());
  }
}

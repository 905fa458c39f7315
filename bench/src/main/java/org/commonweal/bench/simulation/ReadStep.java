package org.commonweal.bench.simulation;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.StatementLine;

/// Reads an account's statement from its newest line to its first.
final class ReadStep {

  private static final int LARGEST_PAGE = 200;

  private final Town town;
  private final Chance chance;

  ReadStep(Town town, Chance chance) {
    this.town = town;
    this.chance = chance;
  }

  void run() {
    AccountId account = chance.of(List.copyOf(town.model.accounts().keySet()));
    ModelAccount expected = town.model.account(account);
    int size = chance.between(1, LARGEST_PAGE);
    BigInteger balance = expected.balance();
    long lines = 0;
    Optional<Cursor> after = Optional.empty();
    do {
      Slice<StatementLine> page =
          town.machine.ledger().statement(town.community, account, after, size);
      for (StatementLine line : page.rows()) {
        Check.same(town + ", number in " + account, expected.legs() - lines, line.number());
        Check.same(town + ", balance in " + account, balance, line.balance().minor());
        balance = balance.subtract(line.change().minor());
        lines++;
      }
      after = page.next();
    } while (after.isPresent());
    Check.same(town + ", lines of " + account, expected.legs(), lines);
    Check.same(town + ", first balance of " + account, BigInteger.ZERO, balance);
  }
}

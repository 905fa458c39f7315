package org.commonweal.ledger;

import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.stereotype.Component;

/// Statements of accounts, page by page.
@Component
class Statements {

  private static final int MAX_LINES = 200;

  private final AccountStore accounts;
  private final StatementStore store;

  Statements(AccountStore accounts, StatementStore store) {
    this.accounts = accounts;
    this.store = store;
  }

  Slice<StatementLine> slice(
      CommunityId community, AccountId account, Optional<Cursor> after, int size) {
    check(size);
    long before = after.map(Cursor::number).orElse(Long.MAX_VALUE);
    AccountKey key =
        accounts
            .key(community, account)
            .orElseThrow(() -> new Refused(new LedgerRefusal.NoSuchAccount(account)));
    StatementStore.Range range = new StatementStore.Range(account, before, size + 1);
    List<StatementLine> lines = store.lines(community, range, key.unit());
    return Slice.of(lines, size, line -> Cursor.of(line.number()));
  }

  private static void check(int size) {
    Checks checks = new Checks();
    checks.range("size", size, 1, MAX_LINES);
    checks.done();
  }
}

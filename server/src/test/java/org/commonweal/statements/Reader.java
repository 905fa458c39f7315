package org.commonweal.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.AccountKey;
import org.springframework.stereotype.Component;

/// Reads whole statements of a history, as Maria does.
@Component
final class Reader {

  private final AccountStatements accounts;
  private final HolderStatements holders;

  Reader(AccountStatements accounts, HolderStatements holders) {
    this.accounts = accounts;
    this.holders = holders;
  }

  List<NamedAccount> all(History history) {
    return history.accounts().stream().map(key -> account(history, key)).toList();
  }

  NamedAccount account(History history, AccountKey key) {
    return holders
        .of(history.place().maria(), history.community(), key.holder(), Days.ALL, Page.FIRST)
        .units()
        .rows()
        .getFirst()
        .balances()
        .stream()
        .map(HolderStatement.Balance::account)
        .filter(account -> account.purpose() == key.purpose())
        .findFirst()
        .orElseThrow();
  }

  List<Line> lines(History history, NamedAccount account) {
    List<Line> lines = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Slice<Line> page = page(history, account, after, 100);
      lines.addAll(page.rows());
      after = page.next();
    } while (after.isPresent());
    return lines;
  }

  Slice<Line> page(History history, NamedAccount account, Optional<Cursor> after, int size) {
    return accounts
        .of(
            history.place().maria(),
            history.community(),
            account.uid(),
            Days.ALL,
            new Page(after, size))
        .lines();
  }

  AccountStatement of(History history, NamedAccount account, Days days) {
    Page most = new Page(Optional.empty(), Page.MOST);
    return accounts.of(history.place().maria(), history.community(), account.uid(), days, most);
  }
}

package org.commonweal.statements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.commonweal.language.Language;
import org.commonweal.ledger.Holder;
import org.springframework.stereotype.Service;

/// Whole statements as files, with the lines in the order of the statement.
@Service
public class StatementFiles {

  private static final Page FIRST = new Page(Optional.empty(), Page.MOST);

  private final AccountStatements accounts;
  private final HolderStatements holders;

  StatementFiles(AccountStatements accounts, HolderStatements holders) {
    this.accounts = accounts;
    this.holders = holders;
  }

  /// What moved on an account in some days.
  public StatementFile account(
      Caller caller, CommunityId community, UUID uid, Days days, Language language) {
    AccountStatement first = accounts.of(caller, community, uid, days, FIRST);
    return new StatementFile(
        "account-" + uid,
        rows(new Wanted(community, days), first.account(), first.lines()),
        language);
  }

  /// What moved on those accounts of a holder that the caller may see, account by account.
  public StatementFile holder(
      Caller caller, CommunityId community, Holder holder, Days days, Language language) {
    var wanted = new Wanted(community, days);
    Slice<HolderStatement.InUnit> first =
        holders.of(caller, community, holder, days, FIRST).units();
    Stream<StatementFile.Row> rows =
        pages(first, page -> holders.of(caller, community, holder, days, page).units())
            .flatMap(unit -> unit.balances().stream())
            .flatMap(balance -> rows(wanted, balance.account()));
    return new StatementFile("statement-" + holder.id(), rows, language);
  }

  private record Wanted(CommunityId community, Days days) {}

  private Stream<StatementFile.Row> rows(Wanted wanted, NamedAccount account) {
    return rows(wanted, account, accounts.lines(wanted.community(), account, wanted.days(), FIRST));
  }

  private Stream<StatementFile.Row> rows(Wanted wanted, NamedAccount account, Slice<Line> first) {
    return pages(first, page -> accounts.lines(wanted.community(), account, wanted.days(), page))
        .map(line -> new StatementFile.Row(account, line));
  }

  /// All rows of a list, read page by page as they are needed.
  private static <T> Stream<T> pages(Slice<T> first, Function<Page, Slice<T>> read) {
    return Stream.iterate(
            Optional.of(first),
            Optional::isPresent,
            slice -> slice.flatMap(Slice::next).map(after -> read.apply(next(after))))
        .flatMap(Optional::stream)
        .map(Slice::rows)
        .flatMap(List::stream);
  }

  private static Page next(Cursor after) {
    return new Page(Optional.of(after), Page.MOST);
  }
}

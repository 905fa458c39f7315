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

  private final AccountStatements accounts;
  private final HolderStatements holders;

  StatementFiles(AccountStatements accounts, HolderStatements holders) {
    this.accounts = accounts;
    this.holders = holders;
  }

  /// What moved on an account in some days.
  public StatementFile account(
      Caller caller, CommunityId community, UUID uid, Days days, Language language) {
    AccountStatement found = accounts.of(caller, community, uid, days, page(Optional.empty()));
    return new StatementFile(
        "account-" + uid, rows(new Wanted(community, days), found.account()), language);
  }

  /// What moved on those accounts of a holder that the caller may see, account by account.
  public StatementFile holder(
      Caller caller, CommunityId community, Holder holder, Days days, Language language) {
    var wanted = new Wanted(community, days);
    Stream<StatementFile.Row> rows =
        pages(after -> holders.of(caller, community, holder, days, page(after)).units())
            .flatMap(unit -> unit.balances().stream())
            .flatMap(balance -> rows(wanted, balance.account()));
    return new StatementFile("statement-" + holder.id(), rows, language);
  }

  private record Wanted(CommunityId community, Days days) {}

  private Stream<StatementFile.Row> rows(Wanted wanted, NamedAccount account) {
    return pages(after -> accounts.lines(wanted.community(), account, wanted.days(), after))
        .map(line -> new StatementFile.Row(account, line));
  }

  /// All rows of a list, read page by page as they are needed; the first one now, so that what is
  /// refused is refused before the file begins.
  private static <T> Stream<T> pages(Function<Optional<Cursor>, Slice<T>> read) {
    return Stream.iterate(
            Optional.of(read.apply(Optional.empty())),
            Optional::isPresent,
            slice -> slice.flatMap(Slice::next).map(after -> read.apply(Optional.of(after))))
        .flatMap(Optional::stream)
        .map(Slice::rows)
        .flatMap(List::stream);
  }

  private static Page page(Optional<Cursor> after) {
    return new Page(after, Page.MOST);
  }
}

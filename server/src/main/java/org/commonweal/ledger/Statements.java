package org.commonweal.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Day;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.kernel.Unit;
import org.springframework.stereotype.Component;

/// Statements of accounts, page by page.
@Component
class Statements {

  private static final int MAX_LINES = 5_000;

  private final AccountStore accounts;
  private final StatementStore store;
  private final SpanStore spans;
  private final PastStore past;

  Statements(AccountStore accounts, StatementStore store, SpanStore spans, PastStore past) {
    this.accounts = accounts;
    this.store = store;
    this.spans = spans;
    this.past = past;
  }

  Slice<StatementLine> slice(
      CommunityId community, AccountId account, Optional<Cursor> after, int size) {
    check(size);
    return page(community, account, after, Long.MAX_VALUE, size);
  }

  /// The same as it stood at a moment.
  Slice<StatementLine> at(
      CommunityId community, AccountId account, Instant moment, Optional<Cursor> after, int size) {
    check(size);
    long legs = past.legsAt(community, account, moment);
    return page(community, account, after, legs + 1, size);
  }

  private Slice<StatementLine> page(
      CommunityId community, AccountId account, Optional<Cursor> after, long end, int size) {
    long before = Math.min(end, after.map(Cursor::number).orElse(Long.MAX_VALUE));
    StatementStore.Range range = new StatementStore.Range(account, before, size + 1);
    List<StatementLine> lines = store.lines(community, range, unit(community, account));
    return Slice.of(lines, size, line -> Cursor.of(line.number()));
  }

  SpanStatement span(
      CommunityId community, AccountId account, Span span, Optional<Cursor> after, int size) {
    check(size);
    Unit unit = unit(community, account);
    SpanStore.Place from = after.map(Statements::place).orElse(SpanStore.Place.before(span));
    SpanStore.Range range = new SpanStore.Range(account, span, from, size + 1);
    return new SpanStatement(
        balance(community, account, span.from().minusDays(1), unit),
        balance(community, account, span.to(), unit),
        Slice.of(spans.lines(community, range, unit), size, Statements::cursor));
  }

  private Quantity balance(CommunityId community, AccountId account, LocalDate day, Unit unit) {
    return new Quantity(Lookup.in(past.through(community, List.of(account), day), account), unit);
  }

  /// `2025-11-15.7` stands for the account's seventh leg, which counts for that day.
  private static Cursor cursor(StatementLine line) {
    return new Cursor(line.effective() + "." + line.number());
  }

  private static SpanStore.Place place(Cursor cursor) {
    int dot = Math.max(0, cursor.value().indexOf('.'));
    LocalDate day = Day.read("cursor", cursor.value().substring(0, dot));
    return new SpanStore.Place(day, new Cursor(cursor.value().substring(dot + 1)).number());
  }

  private Unit unit(CommunityId community, AccountId account) {
    return accounts
        .key(community, account)
        .orElseThrow(() -> new Refused(new LedgerRefusal.NoSuchAccount(account)))
        .unit();
  }

  private static void check(int size) {
    Checks checks = new Checks();
    checks.range("size", size, 1, MAX_LINES);
    checks.done();
  }
}

package org.commonweal.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads an account's legs in the order of their effective dates, with the balances that follow in
/// this order. Where the account has legs of a closed period, it starts from there.
///
/// An account's legs of one entry follow one another, so days and balances are worked out for
/// entries, and only those of the page are taken apart into legs: at least one each.
@Repository
class SpanStore {

  private static final int FETCH = 1_000;

  private static final String LINES =
      """
      with base as (
        select coalesce(max(b.balance), 0) as balance, coalesce(max(b.legs), 0) as legs,
               max(b.through) as through
          from (select s.balance, s.legs, p.through
                  from ledger.period p
                  join ledger.snapshot s
                    on s.community = :community and s.period = p.entry and s.account = :account
                 where p.community = :community and p.reopened is null and p.through < :from
                 order by p.through desc
                 limit 1) b
      ), moved as (
        select entry, min(number) as first, max(number) as last, sum(change) as change
          from (select entry, debit_number as number, -quantity as change
                  from ledger.leg, base
                 where community = :community and debit = :account and debit_number > base.legs
                 union all
                select entry, credit_number, quantity
                  from ledger.leg, base
                 where community = :community and credit = :account and credit_number > base.legs)
               side
         group by entry
      ), dated as (
        select moved.entry, moved.first, moved.last, e.effective,
               (select balance from base) - moved.change
                 + sum(moved.change) over (order by e.effective, moved.last) as before
          from moved
          join ledger.entry e on e.community = :community and e.number = moved.entry
         where e.effective <= :to
           and e.effective > coalesce((select through from base), '-infinity')
      ), page as (
        select *
          from dated
         where effective >= :from and (effective, last) > (:afterDay, :afterNumber)
         order by effective, last
         limit :limit
      ), line as (
        select side.number, page.entry, side.change, side.counter, page.effective,
               page.before + sum(side.change) over (partition by page.entry order by side.number)
                 as balance
          from page
         cross join lateral (
               select debit_number as number, -quantity as change, credit as counter
                 from ledger.leg
                where community = :community and debit = :account
                  and debit_number between page.first and page.last
                union all
               select credit_number, quantity, debit
                 from ledger.leg
                where community = :community and credit = :account
                  and credit_number between page.first and page.last) side
      )
      select line.number, line.entry, line.change, line.balance, e.id as journal, e.event, e.about,
             line.effective, e.recorded_at,
             a.holder_kind, a.holder, a.purpose, a.unit, a.decimals, n.text as note
        from line
        join ledger.entry e on e.community = :community and e.number = line.entry
        join ledger.account a on a.community = :community and a.id = line.counter
        left join ledger.note n on n.community = :community and n.entry = line.entry
       where (line.effective, line.number) > (:afterDay, :afterNumber)
       order by line.effective, line.number
       limit :limit
      """;

  private final JdbcClient jdbc;

  SpanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// At most `limit` lines of these days behind this place.
  record Range(AccountId account, Span span, Place after, long limit) {}

  /// A line is found again by the day it counts for and its number.
  record Place(LocalDate day, long number) {

    /// Before all lines of the span.
    static Place before(Span span) {
      return new Place(span.from(), 0);
    }
  }

  List<StatementLine> lines(CommunityId community, Range range, Unit unit) {
    try (Stream<StatementLine> lines = open(community, range, unit)) {
      return lines.toList();
    }
  }

  /// Hands over one line after the other, of which only some are in memory.
  void each(CommunityId community, Range range, Unit unit, Consumer<StatementLine> reader) {
    try (Stream<StatementLine> lines = open(community, range, unit)) {
      lines.forEach(reader);
    }
  }

  private Stream<StatementLine> open(CommunityId community, Range range, Unit unit) {
    return jdbc
        .sql(LINES)
        .withFetchSize(FETCH)
        .param("community", community.value())
        .param("account", range.account().value())
        .param("from", range.span().from())
        .param("to", range.span().to())
        .param("afterDay", range.after().day())
        .param("afterNumber", range.after().number())
        .param("limit", range.limit())
        .query((row, _) -> StatementStore.line(row, unit))
        .stream();
  }
}

package org.commonweal.ledger;

import java.time.LocalDate;
import java.util.List;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads an account's legs in the order of their effective dates, with the balances that follow in
/// that order. It starts from the last closed period whose balances are written down, and goes on
/// by stretches of legs that count for one day: those that are written down, and behind them an
/// entry's legs at a time, as they follow one another. Only stretches of the page are taken apart
/// into legs, whose balances differ from those in the book by the same amount within a stretch.
@Repository
class SpanStore {

  private static final String LINES =
      """
      with closed as (
        select coalesce(max(c.balance), 0) as balance, coalesce(max(c.legs), 0) as legs,
               coalesce(max(c.through), '-infinity') as through
          from (select s.balance, s.legs, p.through
                  from ledger.period p
                  join ledger.snapshot s
                    on s.community = :community and s.period = p.entry and s.account = :account
                 where p.community = :community and p.reopened is null and p.through < :from
                 order by p.through desc
                 limit 1) c
      ), base as (
        select closed.balance, closed.through, greatest(closed.legs, (
                 select s.last
                   from ledger.stretch s
                  where s.community = :community and s.account = :account
                  order by s.first desc
                  limit 1)) as legs
          from closed
      ), stretch as (
        select s.day, s.first, s.last, s.change
          from ledger.stretch s, base
         where s.community = :community and s.account = :account
           and s.day > base.through and s.day <= :to
         union all
        select e.effective, moved.first, moved.last, moved.change
          from (select entry, min(number) as first, max(number) as last, sum(change) as change
                  from (select entry, debit_number as number, -quantity as change
                          from ledger.leg, base
                         where community = :community and debit = :account
                           and debit_number > base.legs
                         union all
                        select entry, credit_number, quantity
                          from ledger.leg, base
                         where community = :community and credit = :account
                           and credit_number > base.legs) side
                 group by entry) moved
          join ledger.entry e on e.community = :community and e.number = moved.entry
         where e.effective > (select through from base) and e.effective <= :to
      ), dated as (
        select day, first, last,
               (select balance from base) - change + sum(change) over (order by day, last) as before
          from stretch
      ), wanted as (
        select day, first as start, last, before,
               case day when :afterDay then greatest(first, :afterNumber + 1) else first end
                 as first
          from dated
         where day >= :from and (day, last) > (:afterDay, :afterNumber)
      ), page as (
        select *
          from (select *, sum(last - first + 1) over (order by day, last) as reached
                  from wanted) counted
         where reached - (last - first + 1) < :limit
      ), line as (
        select side.number, side.entry, side.change, side.counter, page.day,
               side.balance - start.balance + page.before as balance
          from page
         cross join lateral (
               select debit_after + quantity as balance
                 from ledger.leg
                where community = :community and debit = :account and debit_number = page.start
                union all
               select credit_after - quantity
                 from ledger.leg
                where community = :community and credit = :account and credit_number = page.start)
               start
         cross join lateral (
               select debit_number as number, entry, -quantity as change, credit as counter,
                      debit_after as balance
                 from ledger.leg
                where community = :community and debit = :account
                  and debit_number between page.first and least(page.last, page.first + :limit)
                union all
               select credit_number, entry, quantity, debit, credit_after
                 from ledger.leg
                where community = :community and credit = :account
                  and credit_number between page.first and least(page.last, page.first + :limit))
               side
         order by page.day, side.number
         limit :limit
      )
      select line.number, line.entry, line.change, line.balance, e.id as journal, e.event, e.about,
             e.effective, e.recorded_at,
             a.holder_kind, a.holder, a.purpose, a.unit, a.decimals, n.text as note
        from line
        join ledger.entry e on e.community = :community and e.number = line.entry
        join ledger.account a on a.community = :community and a.id = line.counter
        left join ledger.note n on n.community = :community and n.entry = line.entry
       order by line.day, line.number
      """;

  private final JdbcClient jdbc;

  SpanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// At most `limit` lines of these days behind this place.
  record Range(AccountId account, Span span, Place after, int limit) {}

  /// A line is found again by the day it counts for and its number.
  record Place(LocalDate day, long number) {

    /// Before all lines of the span.
    static Place before(Span span) {
      return new Place(span.from(), 0);
    }
  }

  List<StatementLine> lines(CommunityId community, Range range, Unit unit) {
    return jdbc.sql(LINES)
        .param("community", community.value())
        .param("account", range.account().value())
        .param("from", range.span().from())
        .param("to", range.span().to())
        .param("afterDay", range.after().day())
        .param("afterNumber", range.after().number())
        .param("limit", range.limit())
        .query((row, _) -> StatementStore.line(row, unit))
        .list();
  }
}

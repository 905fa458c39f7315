package org.commonweal.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Compares what was decided with what is in force. Facts are read as text, so that one who changed
/// them to something else than JSON stops no check.
@Repository
class DecisionChecks {

  private static final String NO_FLOOR = "none";

  private final JdbcClient jdbc;

  DecisionChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// An account is closed, and has its floor, by the last decision about it; without one it is open
  /// and has the floor of its purpose.
  List<Mismatch> notInForce(CommunityId community) {
    return jdbc.sql(
            """
            with said as (
              select e.number, e.event,
                     substring(d.facts from '"account":"([^"]*)"') as account,
                     substring(d.facts from '"floor":"([^"]*)"') as floor
                from ledger.decision d
                join ledger.entry e on e.community = :community and e.number = d.entry
               where d.community = :community
                 and e.event in ('account-closed', 'account-reopened', 'floor-changed')
            ), closing as (
              select distinct on (account) account, event = 'account-closed' as closed
                from said
               where event <> 'floor-changed'
               order by account, number desc
            ), lowest as (
              select distinct on (account) account, floor
                from said
               where event = 'floor-changed'
               order by account, number desc
            )
            select a.uid, b.closed <> coalesce(c.closed, false) as closed_differs
              from ledger.account a
              join ledger.balance b on b.community = :community and b.account = a.id
              join unnest(:purposes, :floors) as p (purpose, floor) on p.purpose = a.purpose
              left join closing c on c.account = a.uid::text
              left join lowest f on f.account = a.uid::text
             where a.community = :community
               and (b.closed <> coalesce(c.closed, false)
                    or coalesce(b.floor::text, 'none') <> coalesce(f.floor, p.floor))
             order by a.id
             limit 1000
            """)
        .param("community", community.value())
        .param("purposes", Columns.texts(PURPOSES, Purpose::code))
        .param("floors", Columns.texts(PURPOSES, DecisionChecks::floor))
        .query((row, _) -> notInForce(community, row))
        .list();
  }

  private static final List<Purpose> PURPOSES = Arrays.asList(Purpose.values());

  private static String floor(Purpose purpose) {
    return purpose.floor().map(Object::toString).orElse(NO_FLOOR);
  }

  private static Mismatch notInForce(CommunityId community, ResultSet row) throws SQLException {
    UUID account = row.getObject("uid", UUID.class);
    return row.getBoolean("closed_differs")
        ? new Mismatch.ClosedDiffers(community, account)
        : new Mismatch.FloorDiffers(community, account);
  }

  /// Periods that were closed or reopened without a decision, or by one that left no trace.
  List<Mismatch> periods(CommunityId community) {
    return jdbc.sql(
            """
            with decided as (
              select e.number, e.event, substring(d.facts from '"through":"([^"]*)"') as through
                from ledger.decision d
                join ledger.entry e on e.community = :community and e.number = d.entry
               where d.community = :community
                 and e.event in ('period-closed', 'period-reopened')
            ), kept as (
              select entry as number, 'period-closed' as event, through::text as through
                from ledger.period
               where community = :community
               union all
              select reopened, 'period-reopened', through::text
                from ledger.period
               where community = :community and reopened is not null
            )
            select coalesce(decided.number, kept.number) as number
              from decided
              full join kept using (number, event, through)
             where decided.number is null or kept.number is null
             order by 1
             limit 1000
            """)
        .param("community", community.value())
        .<Mismatch>query((row, _) -> new Mismatch.PeriodDiffers(community, row.getLong("number")))
        .list();
  }

  /// The head says up to which day the books are closed, and so do the periods.
  List<Mismatch> closedThrough(CommunityId community) {
    return jdbc.sql(
            """
            select h.closed_through as head, p.through
              from ledger.head h
             cross join (select max(through) as through
                           from ledger.period
                          where community = :community and reopened is null) p
             where h.community = :community and h.closed_through is distinct from p.through
            """)
        .param("community", community.value())
        .<Mismatch>query((row, _) ->
            new Mismatch.ClosedThroughDiffers(community, day(row, "head"), day(row, "through")))
        .list();
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  /// Journals that count for a day which was closed when they were entered.
  List<Mismatch> inClosedPeriods(Part part) {
    return jdbc.sql(
            """
            select distinct e.number
              from ledger.period p
              join ledger.entry e
                on e.community = :community and e.number > p.entry and e.number > :after
               and e.number < coalesce(p.reopened, 9223372036854775807)
               and e.effective <= p.through
             where p.community = :community and e.kind = 'journal'
             order by e.number
             limit 1000
            """)
        .param("community", part.community().value())
        .param("after", part.after())
        .<Mismatch>query(
            (row, _) -> new Mismatch.InClosedPeriod(part.community(), row.getLong("number")))
        .list();
  }

  /// Legs on accounts between the entry that closed them and the one that opened them again.
  List<Mismatch> onClosedAccounts(Part part) {
    return jdbc.sql(
            """
            with said as (
              select e.number, e.event, substring(d.facts from '"account":"([^"]*)"') as account
                from ledger.decision d
                join ledger.entry e on e.community = :community and e.number = d.entry
               where d.community = :community
                 and e.event in ('account-closed', 'account-reopened')
            ), span as (
              select account, event, number as closed,
                     lead(number, 1, 9223372036854775807) over (partition by account order by number)
                       as reopened
                from said
            )
            select distinct l.entry, a.uid
              from span
              join ledger.account a on a.community = :community and a.uid::text = span.account
             cross join lateral (
                   select entry from ledger.leg where community = :community and debit = a.id
                    union all
                   select entry from ledger.leg where community = :community and credit = a.id) l
             where span.event = 'account-closed'
               and l.entry > :after and l.entry > span.closed and l.entry < span.reopened
             order by l.entry, a.uid
             limit 1000
            """)
        .param("community", part.community().value())
        .param("after", part.after())
        .<Mismatch>query((row, _) ->
            new Mismatch.OnClosedAccount(
                part.community(), row.getLong("entry"), row.getObject("uid", UUID.class)))
        .list();
  }

  List<Mismatch> withoutEntry(CommunityId community) {
    return jdbc.sql(
            """
            select d.entry
              from ledger.decision d
             where d.community = :community
               and not exists (select from ledger.entry e
                                where e.community = :community and e.number = d.entry
                                  and e.kind = 'decision')
             order by d.entry
             limit 1000
            """)
        .param("community", community.value())
        .<Mismatch>query(
            (row, _) -> new Mismatch.DecisionWithoutEntry(community, row.getLong("entry")))
        .list();
  }
}

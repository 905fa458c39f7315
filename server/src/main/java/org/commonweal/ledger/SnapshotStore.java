package org.commonweal.ledger;

import java.time.LocalDate;
import java.util.List;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes down the balances at the end of closed periods.
@Repository
class SnapshotStore {

  private final JdbcClient jdbc;

  SnapshotStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A closed period, named by the decision that closed it.
  record Period(CommunityId community, long entry, LocalDate through) {}

  /// The closed periods of all communities whose balances are not written down yet.
  List<Period> due() {
    return jdbc.sql(
            """
            select community, entry, through
              from ledger.period
             where reopened is null and snapshots is null
             order by community, entry
             limit 1000
            """)
        .query((row, _) ->
            new Period(
                new CommunityId(row.getInt("community")),
                row.getLong("entry"),
                row.getObject("through", LocalDate.class)))
        .list();
  }

  /// Whoever comes second finds the period done.
  void take(Period period) {
    jdbc.sql(
            """
            with period as (
              select entry
                from ledger.period
               where community = :community and entry = :entry and snapshots is null
                 for update
            ), side as (
              select debit as account, debit_number as number, -quantity as change, entry
                from ledger.leg
               where community = :community
               union all
              select credit, credit_number, quantity, entry
                from ledger.leg
               where community = :community
            ), dated as (
              select side.account, side.number, side.change,
                     side.entry > :entry or e.effective > :through as later
                from side
                join ledger.entry e on e.community = :community and e.number = side.entry
            ), taken as (
              insert into ledger.snapshot (community, period, account, legs, balance)
              select :community, :entry, dated.account,
                     coalesce(min(dated.number) filter (where dated.later),
                              max(dated.number) + 1) - 1,
                     sum(dated.change) filter (where not dated.later)
                from dated, period
               group by dated.account
              having bool_or(not dated.later)
              returning 1
            )
            update ledger.period
               set snapshots = (select count(*) from taken)
             where community = :community and entry = (select entry from period)
            """)
        .param("community", period.community().value())
        .param("entry", period.entry())
        .param("through", period.through())
        .update();
  }
}

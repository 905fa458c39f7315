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

  /// Writes down the balances. Whoever comes second waits and adds nothing.
  void write(Period period) {
    jdbc.sql(
            """
            with side as (
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
            )
            insert into ledger.snapshot (community, period, account, legs, balance)
            select :community, :entry, dated.account,
                   coalesce(min(dated.number) filter (where dated.later),
                            max(dated.number) + 1) - 1,
                   sum(dated.change) filter (where not dated.later)
              from dated
             group by dated.account
            having bool_or(not dated.later)
                on conflict do nothing
            """)
        .param("community", period.community().value())
        .param("entry", period.entry())
        .param("through", period.through())
        .update();
  }

  /// Says of the period that its balances are written down; not if it is reopened or done.
  boolean finish(Period period) {
    return jdbc.sql(
                """
                update ledger.period
                   set snapshots = (select count(*) from ledger.snapshot
                                     where community = :community and period = :entry)
                 where community = :community and entry = :entry
                   and snapshots is null and reopened is null
                """)
            .param("community", period.community().value())
            .param("entry", period.entry())
            .update()
        == 1;
  }
}

package org.commonweal.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Compares the balances written down at the end of closed periods with the legs.
@Repository
class SnapshotChecks {

  private final JdbcClient jdbc;

  SnapshotChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Periods are looked at in the part in which they were closed.
  List<Mismatch> differing(Part part) {
    return jdbc.sql(
            """
            with period as (
              select entry, through
                from ledger.period
               where community = :community and entry > :after and snapshots is not null
            ), side as (
              select debit as account, debit_number as number, -quantity as change, entry
                from ledger.leg
               where community = :community
               union all
              select credit, credit_number, quantity, entry
                from ledger.leg
               where community = :community
            ), counted as (
              select p.entry as period, side.account,
                     sum(side.change) filter (where not dated.later) as balance,
                     coalesce(min(side.number) filter (where dated.later), max(side.number) + 1) - 1
                       as legs
                from period p
               cross join side
                join ledger.entry e on e.community = :community and e.number = side.entry
               cross join lateral (select side.entry > p.entry or e.effective > p.through as later)
                  as dated
               group by p.entry, side.account
              having bool_or(not dated.later)
            )
            select coalesce(counted.period, s.period) as period, a.uid
              from counted
              full join (select * from ledger.snapshot
                          where community = :community and period > :after) s
                on s.period = counted.period and s.account = counted.account
              join ledger.account a
                on a.community = :community and a.id = coalesce(counted.account, s.account)
             where s.balance is distinct from counted.balance
                or s.legs is distinct from counted.legs
             order by 1, a.id
             limit 1000
            """)
        .param("community", part.community().value())
        .param("after", part.after())
        .<Mismatch>query((row, _) ->
            new Mismatch.SnapshotDiffers(
                part.community(), row.getLong("period"), row.getObject("uid", UUID.class)))
        .list();
  }
}

package org.commonweal.ledger;

import java.util.List;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes down what an account's legs change day by day, in stretches of legs that follow one
/// another.
@Repository
class StretchStore {

  private final JdbcClient jdbc;

  StretchStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// An account with legs that are in no stretch.
  record Due(CommunityId community, AccountId account) {}

  /// The accounts of all communities with at least so many legs behind their stretches.
  List<Due> due(long legs) {
    return jdbc.sql(
            """
            select b.community, b.account
              from ledger.balance b
             where b.legs >= :legs
               and b.legs - coalesce((select s.last
                                        from ledger.stretch s
                                       where s.community = b.community and s.account = b.account
                                       order by s.first desc
                                       limit 1), 0) >= :legs
             order by b.community, b.account
             limit 1000
            """)
        .param("legs", legs)
        .query((row, _) ->
            new Due(
                new CommunityId(row.getInt("community")), new AccountId(row.getLong("account"))))
        .list();
  }

  /// Takes at most so many of the account's legs. Of two who do it at once the second fails whole,
  /// since both begin behind the same leg.
  void take(Due due, int most) {
    jdbc.sql(
            """
            with written as (
              select coalesce(max(last), 0) as last
                from ledger.stretch
               where community = :community and account = :account
            ), side as (
              select debit_number as number, entry, -quantity as change
                from ledger.leg, written
               where community = :community and debit = :account
                 and debit_number between written.last + 1 and written.last + :most
               union all
              select credit_number, entry, quantity
                from ledger.leg, written
               where community = :community and credit = :account
                 and credit_number between written.last + 1 and written.last + :most
            ), dated as (
              select side.number, side.change, e.effective,
                     e.effective is distinct from lag(e.effective) over (order by side.number)
                       as begins
                from side
                join ledger.entry e on e.community = :community and e.number = side.entry
            ), counted as (
              select *, count(*) filter (where begins) over (order by number) as stretch
                from dated
            )
            insert into ledger.stretch (community, account, first, last, day, change)
            select :community, :account, min(number), max(number), effective, sum(change)
              from counted
             group by stretch, effective
            """)
        .param("community", due.community().value())
        .param("account", due.account().value())
        .param("most", most)
        .update();
  }
}

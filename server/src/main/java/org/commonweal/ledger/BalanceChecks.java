package org.commonweal.ledger;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Compares balances with the legs, and with each other. Each check stops at a thousand findings.
@Repository
class BalanceChecks {

  private final JdbcClient jdbc;

  BalanceChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A missing row, or one in another unit, counts as differing.
  List<Mismatch> differing(CommunityId community) {
    return jdbc.sql(
            """
            with moved as (
              select account, sum(debit) as debits, sum(credit) as credits, count(*) as legs
                from (select debit as account, quantity as debit, 0 as credit
                        from ledger.leg
                       where community = :community
                       union all
                      select credit, 0, quantity
                        from ledger.leg
                       where community = :community) sides
               group by account
            )
            select a.uid,
                   coalesce(b.debits, 0) as debits, coalesce(b.credits, 0) as credits,
                   coalesce(b.legs, 0) as legs,
                   coalesce(m.debits, 0) as moved_debits, coalesce(m.credits, 0) as moved_credits,
                   coalesce(m.legs, 0) as moved_legs
              from ledger.account a
              left join ledger.balance b on b.community = :community and b.account = a.id
              left join moved m on m.account = a.id
             where a.community = :community
               and (b.unit is distinct from a.unit
                    or b.debits <> coalesce(m.debits, 0)
                    or b.credits <> coalesce(m.credits, 0)
                    or b.legs <> coalesce(m.legs, 0))
             order by a.id
             limit 1000
            """)
        .param("community", community.value())
        .query((row, _) -> differing(community, row))
        .list();
  }

  /// Balances that are not what the last leg left, of the accounts with legs in this part.
  List<Mismatch> notLast(Part part) {
    return jdbc.sql(
            """
            with last as (
              select distinct on (account) account, number, after
                from (select debit as account, debit_number as number, debit_after as after
                        from ledger.leg
                       where community = :community and entry > :after
                       union all
                      select credit, credit_number, credit_after
                        from ledger.leg
                       where community = :community and entry > :after) side
               order by account, number desc
            )
            select a.uid, coalesce(b.credits - b.debits, 0) as balance, last.after
              from last
              join ledger.account a on a.community = :community and a.id = last.account
              left join ledger.balance b on b.community = :community and b.account = a.id
             where b.unit is distinct from a.unit
                or b.legs <> last.number
                or b.credits - b.debits <> last.after
             order by a.id
             limit 1000
            """)
        .param("community", part.community().value())
        .param("after", part.after())
        .<Mismatch>query((row, _) ->
            new Mismatch.BalanceNotLast(
                part.community(),
                row.getObject("uid", UUID.class),
                whole(row, "balance"),
                whole(row, "after")))
        .list();
  }

  List<Mismatch> unitsNotZero(CommunityId community) {
    return jdbc.sql(
            """
            select unit, sum(credits - debits) as sum
              from ledger.balance
             where community = :community
             group by unit
            having sum(credits - debits) <> 0
             order by unit
             limit 1000
            """)
        .param("community", community.value())
        .<Mismatch>query((row, _) ->
            new Mismatch.UnitNotZero(
                community, row.getObject("unit", UUID.class), whole(row, "sum")))
        .list();
  }

  private static Mismatch differing(CommunityId community, ResultSet row) throws SQLException {
    return new Mismatch.BalanceDiffers(
        community,
        row.getObject("uid", UUID.class),
        new Mismatch.Totals(whole(row, "debits"), whole(row, "credits"), row.getLong("legs")),
        new Mismatch.Totals(
            whole(row, "moved_debits"), whole(row, "moved_credits"), row.getLong("moved_legs")));
  }

  private static BigInteger whole(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column).toBigInteger();
  }
}

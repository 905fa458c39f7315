package org.commonweal.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looks for legs that are gone, changed or astray. Each check stops at a thousand findings.
@Repository
class LegChecks {

  private final JdbcClient jdbc;

  LegChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Mismatch> withoutEntry(Part part) {
    return jdbc.sql(
            """
            select l.entry, l.position
              from ledger.leg l
             where l.community = :community and l.entry > :after
               and not exists (select from ledger.entry e
                                where e.community = :community and e.number = l.entry
                                  and e.kind = 'journal')
             order by l.entry, l.position
             limit 1000
            """)
        .param("community", part.community().value())
        .param("after", part.after())
        .<Mismatch>query((row, _) ->
            new Mismatch.LegWithoutEntry(
                part.community(), row.getLong("entry"), row.getInt("position")))
        .list();
  }

  List<Mismatch> accountsDiffer(Part part) {
    return jdbc.sql(
            """
            select l.entry, l.position
              from ledger.leg l
              left join ledger.account d on d.community = :community and d.id = l.debit
              left join ledger.account c on c.community = :community and c.id = l.credit
             where l.community = :community and l.entry > :after
               and (d.id is null or c.id is null or d.unit <> c.unit)
             order by l.entry, l.position
             limit 1000
            """)
        .param("community", part.community().value())
        .param("after", part.after())
        .<Mismatch>query((row, _) ->
            new Mismatch.AccountsDiffer(
                part.community(), row.getLong("entry"), row.getInt("position")))
        .list();
  }

  /// Walks the legs of each account by their numbers. A leg is altered where the balance after it
  /// follows neither from the one before nor from all legs so far: the first alone would also blame
  /// the leg behind a changed balance, the second all legs behind a changed quantity. Where not all
  /// entries are looked at, the walk starts from the account's last leg before them.
  List<Mismatch> broken(Part part) {
    return jdbc.sql(
            """
            with side as (
              select debit as account, debit_number as number, entry, position,
                     -quantity as change, debit_after as after
                from ledger.leg
               where community = :community and entry > :after
               union all
              select credit, credit_number, entry, position, quantity, credit_after
                from ledger.leg
               where community = :community and entry > :after
            ), base as (
              select first.account, leg.number, leg.after
                from (select account, min(number) as number from side group by account) first
               cross join lateral (
                      (select debit_number as number, debit_after as after
                         from ledger.leg
                        where community = :community and debit = first.account
                          and debit_number < first.number
                        order by debit_number desc
                        limit 1)
                      union all
                      (select credit_number, credit_after
                         from ledger.leg
                        where community = :community and credit = first.account
                          and credit_number < first.number
                        order by credit_number desc
                        limit 1)
                       order by number desc
                       limit 1) leg
               where :after > 0
            ), walk as (
              select side.*,
                     coalesce(lag(side.number) over legs, base.number, 0) as previous,
                     coalesce(lag(side.after) over legs, base.after, 0) as before,
                     lag((side.entry, side.position)) over legs as behind,
                     coalesce(base.after, 0)
                       + sum(side.change) over (legs rows unbounded preceding) as running
                from side
                left join base on base.account = side.account
              window legs as (partition by side.account order by side.number)
            )
            select a.uid, walk.entry, walk.position, walk.previous + 1 as first,
                   walk.number - 1 as last, (walk.entry, walk.position) <= walk.behind as disorder
              from walk
              join ledger.account a on a.community = :community and a.id = walk.account
             where walk.number <> walk.previous + 1
                or (walk.entry, walk.position) <= walk.behind
                or (walk.after <> walk.before + walk.change and walk.after <> walk.running)
             order by walk.entry, walk.position, a.id
             limit 1000
            """)
        .param("community", part.community().value())
        .param("after", part.after())
        .query((row, _) -> broken(part.community(), row))
        .list();
  }

  private static Mismatch broken(CommunityId community, ResultSet row) throws SQLException {
    UUID account = row.getObject("uid", UUID.class);
    long first = row.getLong("first");
    long last = row.getLong("last");
    if (first <= last) {
      return new Mismatch.LegsMissing(community, account, first, last);
    }
    long entry = row.getLong("entry");
    int position = row.getInt("position");
    if (row.getBoolean("disorder")) {
      return new Mismatch.LegOutOfOrder(community, entry, position, account);
    }
    return new Mismatch.LegAltered(community, entry, position, account);
  }
}

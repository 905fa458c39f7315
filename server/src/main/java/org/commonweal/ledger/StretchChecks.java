package org.commonweal.ledger;

import java.util.List;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Compares what is written down of days with the legs.
@Repository
class StretchChecks {

  private final JdbcClient jdbc;

  StretchChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The accounts of which a stretch does not begin behind the one before, or is not what its legs
  /// come to.
  List<Mismatch> differing(CommunityId community) {
    return jdbc.sql(
            """
            select a.uid
              from (select s.*, lag(s.last, 1, 0::bigint)
                                  over (partition by s.account order by s.first) as previous
                      from ledger.stretch s
                     where s.community = :community) s
              join ledger.account a on a.community = :community and a.id = s.account
             cross join lateral (
                   select count(*) as legs, sum(side.change) as change,
                          bool_and(e.effective = s.day) as dated
                     from (select entry, -quantity as change
                             from ledger.leg
                            where community = :community and debit = s.account
                              and debit_number between s.first and s.last
                            union all
                           select entry, quantity
                             from ledger.leg
                            where community = :community and credit = s.account
                              and credit_number between s.first and s.last) side
                     join ledger.entry e on e.community = :community and e.number = side.entry) t
             where s.first <> s.previous + 1
                or t.legs <> s.last - s.first + 1
                or t.change <> s.change
                or not t.dated
             group by a.id, a.uid
             order by a.id
             limit 1000
            """)
        .param("community", community.value())
        .<Mismatch>query(
            (row, _) -> new Mismatch.DaysDiffer(community, row.getObject("uid", UUID.class)))
        .list();
  }
}

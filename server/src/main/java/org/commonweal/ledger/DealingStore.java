package org.commonweal.ledger;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DealingStore {

  /// Each leg between an account of the holder and somebody else's.
  private static final String MOVED =
      """
      with own as (
        select id, purpose
          from ledger.account
         where community = :community and holder_kind = :kind and holder = :holder
      ), moved as (
        select o.purpose as own, l.entry, l.position, l.debit as counter, l.quantity as credited,
               0 as debited
          from own o
          join ledger.leg l on l.community = :community and l.credit = o.id
         where l.debit not in (select id from own)
        union all
        select o.purpose, l.entry, l.position, l.credit, 0, l.quantity
          from own o
          join ledger.leg l on l.community = :community and l.debit = o.id
         where l.credit not in (select id from own)
      )
      """;

  private final JdbcClient jdbc;

  DealingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Flow> of(CommunityId community, Holder holder) {
    return jdbc.sql(
            MOVED
                + """
                select m.own, e.event, a.holder_kind, a.holder, a.purpose, a.unit, a.decimals,
                       sum(m.credited) as credited, sum(m.debited) as debited
                  from moved m
                  join ledger.entry e on e.community = :community and e.number = m.entry
                  join ledger.account a on a.community = :community and a.id = m.counter
                 group by m.own, e.event, a.holder_kind, a.holder, a.purpose, a.unit, a.decimals
                 order by a.holder, m.own, e.event, a.purpose, a.unit
                """)
        .param("community", community.value())
        .param("kind", holder.kind().code())
        .param("holder", holder.id())
        .query((row, _) -> {
          AccountKey counter = AccountStore.key(row);
          return new Flow(
              Purpose.of(row.getString("own")),
              new Event(row.getString("event")),
              counter,
              new Quantity(minor(row, "credited"), counter.unit()),
              new Quantity(minor(row, "debited"), counter.unit()));
        })
        .list();
  }

  List<Dealing> between(CommunityId community, Holder holder, Holder other, int limit) {
    return jdbc.sql(
            MOVED
                + """
                select m.own, m.entry, e.id as journal, e.event, e.effective,
                       a.holder_kind, a.holder, a.purpose, a.unit, a.decimals,
                       m.credited - m.debited as change
                  from moved m
                  join ledger.entry e on e.community = :community and e.number = m.entry
                  join ledger.account a on a.community = :community and a.id = m.counter
                 where a.holder_kind = :otherKind and a.holder = :other
                 order by m.entry, m.position
                 limit :limit
                """)
        .param("community", community.value())
        .param("kind", holder.kind().code())
        .param("holder", holder.id())
        .param("otherKind", other.kind().code())
        .param("other", other.id())
        .param("limit", limit)
        .query((row, _) ->
            new Dealing(
                row.getLong("entry"),
                new JournalId(row.getObject("journal", UUID.class)),
                new Event(row.getString("event")),
                row.getObject("effective", LocalDate.class),
                Purpose.of(row.getString("own")),
                new Quantity(minor(row, "change"), AccountStore.key(row).unit())))
        .list();
  }

  private static BigInteger minor(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column).toBigIntegerExact();
  }
}

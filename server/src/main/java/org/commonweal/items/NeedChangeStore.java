package org.commonweal.items;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Changes needs, and keeps what lapsed of them.
@Repository
class NeedChangeStore {

  /// A recurring need `n` that was served in part in a period that is over.
  private static final String LAPSED =
      """
      n.received < n.units
         and (n.recurrence = 'daily' and n.served_on < :day
              or n.recurrence = 'weekly' and n.served_on < :week
              or n.recurrence = 'monthly' and n.served_on < :month)
      """;

  private final JdbcClient jdbc;

  NeedChangeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void lock(CommunityId community, NeedId id) {
    jdbc.sql(
            """
            select id from items.need
             where community = :community and id = :id
               for no key update
            """)
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /// Writes down what lapsed of needs that are about to be changed or served anew.
  void noteLapsed(CommunityId community, Collection<NeedId> needs, Today today) {
    asOf(
            today,
            """
            insert into items.shortfall (community, need, period, recurrence, units, received)
            select n.community, n.id, n.served_on, n.recurrence, n.units, n.received
              from items.need n
             where n.community = :community and n.id = any(:needs)
               and %s
                on conflict do nothing
            """
                .formatted(LAPSED))
        .param("community", community.value())
        .param("needs", needs.stream().map(NeedId::value).toArray(UUID[]::new))
        .update();
  }

  /// Gives a locked need other terms; what it got in its current period stays.
  void change(CommunityId community, Need need, CheckedTerms terms, Today today) {
    asOf(
            today,
            """
            update items.need n
               set units = :units, priority = :priority, recurrence = :recurrence,
                   received = %1$s,
                   served_on = case when %1$s = 0 then null else :period::date end,
                   status = case when :recurrence = 'once' and %1$s = :units then 'fulfilled'
                                 else n.status end
             where n.community = :community and n.id = :id
            """
                .formatted(NeedStore.RECEIVED_NOW))
        .param("community", community.value())
        .param("id", need.id().value())
        .param("units", new BigDecimal(terms.units().minor()))
        .param("priority", terms.priority().code())
        .param("recurrence", terms.recurrence().code())
        .param("period", today.begun(terms.recurrence()))
        .update();
  }

  void withdraw(CommunityId community, NeedId id) {
    jdbc.sql(
            """
            update items.need
               set status = 'withdrawn'
             where community = :community and id = :id and status = 'open'
            """)
        .param("community", community.value())
        .param("id", id.value())
        .update();
  }

  /// Withdraws everything that a member or a council still asks for.
  void withdrawAll(CommunityId community, UUID asker) {
    jdbc.sql(
            """
            update items.need
               set status = 'withdrawn'
             where community = :community and (member = :asker or council = :asker)
               and status = 'open'
            """)
        .param("community", community.value())
        .param("asker", asker)
        .update();
  }

  /// What lapsed of a need, the latest period first, before the period `before`.
  List<Shortfall> shortfalls(CommunityId community, NeedId need, Today today, Before before) {
    return asOf(
            today,
            """
            select s.need, coalesce(m.name, c.name) as asker_name, s.recurrence, s.period, s.units,
                   s.received, %s
              from (select need, recurrence, period, units, received
                      from items.shortfall
                     where community = :community and need = :need
                     union all
                    select n.id, n.recurrence, n.served_on, n.units, n.received
                      from items.need n
                     where n.community = :community and n.id = :need
                       and %s
                       and not exists (select from items.shortfall k
                                        where k.community = :community and k.need = n.id
                                          and k.period = n.served_on)) s
              join items.need n on n.community = :community and n.id = s.need
              join items.item i on i.community = :community and i.id = n.item
              left join community.member_name m on m.community = :community and m.id = n.member
              left join community.council_name c on c.community = :community and c.id = n.council
             where s.period < :before
             order by s.period desc
             limit :limit
            """
                .formatted(Catalogue.COLUMNS, LAPSED))
        .param("community", community.value())
        .param("need", need.value())
        .param("before", before.period())
        .param("limit", before.limit())
        .query((row, _) -> shortfall(row))
        .list();
  }

  /// Where a page of shortfalls begins, and how many it has at most.
  record Before(LocalDate period, int limit) {}

  private JdbcClient.StatementSpec asOf(Today today, String sql) {
    return jdbc.sql(sql)
        .param("day", today.day())
        .param("week", today.week())
        .param("month", today.month());
  }

  private static Shortfall shortfall(ResultSet row) throws SQLException {
    Item item = Catalogue.item(row);
    return new Shortfall(
        new NeedId(row.getObject("need", UUID.class)),
        row.getString("asker_name"),
        item,
        Recurrence.valueOf(row.getString("recurrence").toUpperCase(Locale.ROOT)),
        row.getObject("period", LocalDate.class),
        item.quantity(row.getBigDecimal("units").toBigIntegerExact()),
        item.quantity(row.getBigDecimal("received").toBigIntegerExact()));
  }
}

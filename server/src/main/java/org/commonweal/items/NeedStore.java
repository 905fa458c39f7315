package org.commonweal.items;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.CouncilId;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NeedStore {

  /// What a need `n` got in the current period.
  static final String RECEIVED_NOW =
      """
      case when n.recurrence = 'once'
             or n.recurrence = 'daily' and n.served_on = :day
             or n.recurrence = 'weekly' and n.served_on = :week
             or n.recurrence = 'monthly' and n.served_on = :month
           then n.received else 0 end\
      """;

  private static final String SELECT =
      """
      select n.id, n.member, n.council, coalesce(m.name, c.name) as asker_name, n.priority, n.recurrence, n.units, n.status,
             n.published_at, %s as received, %s
        from items.need n
        join items.item i on i.community = n.community and i.id = n.item
        left join community.member_name m on m.community = n.community and m.id = n.member
        left join community.council_name c on c.community = n.community and c.id = n.council
      """
          .formatted(RECEIVED_NOW, Catalogue.COLUMNS);

  private static final String OPEN =
      """
      select n.id, n.member, n.priority, n.units - %1$s as open
        from items.need n
        join community.member_name m on m.community = n.community and m.id = n.member
       where n.community = :community and n.item = :item and n.status = 'open'
         and m.takes_part and n.units > %1$s
       order by n.id
      """
          .formatted(RECEIVED_NOW);

  private final JdbcClient jdbc;

  NeedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Need> find(CommunityId community, NeedId id, Today today) {
    return asOf(today, SELECT + " where n.community = :community and n.id = :id")
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> need(row))
        .optional();
  }

  List<Need> list(CommunityId community, NeedFilter filter, Today today, Page page) {
    return asOf(
            today,
            SELECT
                + """
                 where n.community = :community
                   and (cardinality(:askers::uuid[]) = 0 or n.member = any(:askers)
                                                         or n.council = any(:askers))
                   and (:priority::text is null or n.priority = :priority)
                   and (:recurrence::text is null or n.recurrence = :recurrence)
                   and (:text = ''
                        or n.item = any(array(
                             select named.id from items.item named
                              where named.community = :community
                                and position(lower(:text) in lower(named.name)) > 0)))
                   and (:item::uuid is null or n.item = :item)
                   and (:before::uuid is null or n.id < :before)
                   and (not :openOnly or n.status = 'open' and n.units > %s)
                 order by n.id desc
                 limit :limit
                """
                    .formatted(RECEIVED_NOW))
        .param("community", community.value())
        .param("askers", filter.askers().toArray(UUID[]::new))
        .param("priority", filter.priority().map(Priority::code).orElse(null), Types.VARCHAR)
        .param("recurrence", filter.recurrence().map(Recurrence::code).orElse(null), Types.VARCHAR)
        .param("text", filter.text())
        .param("item", filter.item().map(ItemId::value).orElse(null))
        .param("before", page.afterId().orElse(null))
        .param("openOnly", filter.openOnly())
        .param("limit", page.size() + 1)
        .query((row, _) -> need(row))
        .list();
  }

  /// What current members still ask of an item, oldest first.
  List<OpenNeed> open(CommunityId community, ItemId item, Today today) {
    return open(community, item, today, OPEN);
  }

  /// The same, kept from being changed by anybody else until the transaction ends.
  List<OpenNeed> lockOpen(CommunityId community, ItemId item, Today today) {
    return open(community, item, today, OPEN + " for no key update of n");
  }

  private List<OpenNeed> open(CommunityId community, ItemId item, Today today, String sql) {
    return asOf(today, sql)
        .param("community", community.value())
        .param("item", item.value())
        .query((row, _) -> openNeed(row))
        .list();
  }

  int receive(CommunityId community, List<Received> received, Today today) {
    return asOf(
            today,
            """
            update items.need n
               set received = %1$s + r.amount,
                   status = case when n.recurrence = 'once' and n.received + r.amount = n.units
                                 then 'fulfilled' else n.status end,
                   served_on = case n.recurrence when 'daily' then :day
                                                 when 'weekly' then :week
                                                 when 'monthly' then :month
                                                 else :day end
              from unnest(:needs, :amounts) as r(need, amount)
             where n.community = :community and n.id = r.need and n.status = 'open'
            """
                .formatted(RECEIVED_NOW))
        .param("community", community.value())
        .param("needs", received.stream().map(r -> r.need().value()).toArray(UUID[]::new))
        .param(
            "amounts",
            received.stream().map(r -> new BigDecimal(r.amount())).toArray(BigDecimal[]::new))
        .update();
  }

  /// Counts who asks among pairs that are distinct already: to count distinct people sorts all.
  List<Demand> demand(CommunityId community, Today today) {
    return asOf(
            today,
            """
            with open as materialized (
              select n.item, n.member, n.priority, n.units - %1$s as units
                from items.need n
               where n.community = :community and n.status = 'open' and n.units > %1$s
                 and n.member = any(array(select m.id
                                            from community.member_name m
                                           where m.community = :community
                                             and m.takes_part))
            )
            select %2$s, p.people, o.needed, o.wanted
              from (select item, coalesce(sum(units) filter (where priority = 'need'), 0) as needed,
                           coalesce(sum(units) filter (where priority = 'want'), 0) as wanted
                      from open
                     group by item) o
              join (select item, count(*) as people
                      from (select distinct item, member from open) each
                     group by item) p on p.item = o.item
              join items.item i on i.community = :community and i.id = o.item
             order by lower(i.name)
            """
                .formatted(RECEIVED_NOW, Catalogue.COLUMNS))
        .param("community", community.value())
        .query((row, _) -> demand(row))
        .list();
  }

  private JdbcClient.StatementSpec asOf(Today today, String sql) {
    return jdbc.sql(sql)
        .param("day", today.day())
        .param("week", today.week())
        .param("month", today.month());
  }

  private static OpenNeed openNeed(ResultSet row) throws SQLException {
    return new OpenNeed(
        new NeedId(row.getObject("id", UUID.class)),
        new MemberId(row.getObject("member", UUID.class)),
        Priority.valueOf(row.getString("priority").toUpperCase(Locale.ROOT)),
        minor(row, "open"));
  }

  private static Demand demand(ResultSet row) throws SQLException {
    Item item = Catalogue.item(row);
    return new Demand(
        item,
        row.getInt("people"),
        item.quantity(minor(row, "needed")),
        item.quantity(minor(row, "wanted")));
  }

  private static Need need(ResultSet row) throws SQLException {
    Item item = Catalogue.item(row);
    Quantity units = item.quantity(minor(row, "units"));
    Quantity received = item.quantity(minor(row, "received"));
    return new Need(
        new NeedId(row.getObject("id", UUID.class)),
        asker(row),
        row.getString("asker_name"),
        item,
        Priority.valueOf(row.getString("priority").toUpperCase(Locale.ROOT)),
        Recurrence.valueOf(row.getString("recurrence").toUpperCase(Locale.ROOT)),
        units,
        received,
        status(row.getString("status"), units, received),
        row.getTimestamp("published_at").toInstant());
  }

  private static Asker asker(ResultSet row) throws SQLException {
    @Nullable UUID council = row.getObject("council", UUID.class);
    return council == null
        ? new Asker.Person(new MemberId(row.getObject("member", UUID.class)))
        : new Asker.Group(new CouncilId(council));
  }

  private static NeedStatus status(String stored, Quantity units, Quantity received) {
    if (!stored.equals("open")) {
      return NeedStatus.valueOf(stored.toUpperCase(Locale.ROOT));
    }
    if (received.equals(units)) {
      return NeedStatus.RESTING;
    }
    return received.signum() > 0 ? NeedStatus.PARTLY : NeedStatus.OPEN;
  }

  private static BigInteger minor(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column).toBigIntegerExact();
  }
}

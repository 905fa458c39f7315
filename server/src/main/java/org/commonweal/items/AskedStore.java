package org.commonweal.items;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sums up what is asked, item by item, in one statement.
@Repository
class AskedStore {

  private static final String SUMS =
      Stream.of(Priority.values())
          .flatMap(priority -> Stream.of(Recurrence.values()).map(often -> sum(priority, often)))
          .collect(Collectors.joining(",\n       "));

  private final JdbcClient jdbc;

  AskedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static String sum(Priority priority, Recurrence recurrence) {
    return "coalesce(sum(o.open) filter (where o.council is null and o.priority = '%s' and o.recurrence = '%s'), 0) as %s"
        .formatted(priority.code(), recurrence.code(), column(priority, recurrence));
  }

  private static String column(Priority priority, Recurrence recurrence) {
    return priority.code() + "_" + recurrence.code();
  }

  /// By the item's name.
  List<Asked> list(CommunityId community, AskedFilter filter, Today today, Page page) {
    Map<ItemId, Quantity> beyond = filter.beyond().orElse(Map.of());
    return jdbc.sql(
            """
            select %s, count(distinct o.member) as people, %s,
                   count(distinct o.council) as councils,
                   coalesce(sum(o.open) filter (where o.council is not null), 0) as of_councils
              from (select n.item, n.member, n.council, n.priority, n.recurrence, n.units - %s as open
                      from items.need n
                      left join community.member_name m
                        on m.community = n.community and m.id = n.member and m.takes_part
                     where n.community = :community and n.status = 'open'
                       and (m.id is not null or n.council is not null)
                       and (cardinality(:items::uuid[]) = 0 or n.item = any(:items))
                       and (:priority::text is null or n.priority = :priority)
                       and (:recurrence::text is null or n.recurrence = :recurrence)) o
              join items.item i on i.community = :community and i.id = o.item
              left join unnest(:beyondItems::uuid[], :beyond::numeric[]) as b(item, units)
                on b.item = i.id
             where o.open > 0
               and position(lower(:text) in lower(i.name)) > 0
               and (:after::uuid is null
                    or (lower(i.name), i.id) > (select lower(a.name), a.id from items.item a
                                                 where a.community = :community and a.id = :after))
             group by i.community, i.id
            having not :lacking
                or coalesce(sum(o.open) filter (where o.council is null), 0)
                     > coalesce(max(b.units), 0)
             order by lower(i.name), i.id
             limit :limit
            """
                .formatted(Catalogue.COLUMNS, SUMS, NeedStore.RECEIVED_NOW))
        .param("community", community.value())
        .param("items", filter.items().stream().map(ItemId::value).toArray(UUID[]::new))
        .param("text", filter.text())
        .param("lacking", filter.beyond().isPresent())
        .param("beyondItems", beyond.keySet().stream().map(ItemId::value).toArray(UUID[]::new))
        .param(
            "beyond",
            beyond.values().stream()
                .map(units -> new BigDecimal(units.minor()))
                .toArray(BigDecimal[]::new))
        .param("priority", filter.priority().map(Priority::code).orElse(null))
        .param("recurrence", filter.recurrence().map(Recurrence::code).orElse(null))
        .param("after", page.afterId().orElse(null))
        .param("day", today.day())
        .param("week", today.week())
        .param("month", today.month())
        .param("limit", page.size() + 1)
        .query((row, _) -> asked(row))
        .list();
  }

  private static Asked asked(ResultSet row) throws SQLException {
    Item item = Catalogue.item(row);
    List<Asked.Part> parts = new ArrayList<>();
    for (Priority priority : Priority.values()) {
      for (Recurrence recurrence : Recurrence.values()) {
        var units =
            item.quantity(row.getBigDecimal(column(priority, recurrence)).toBigIntegerExact());
        if (units.signum() > 0) {
          parts.add(new Asked.Part(priority, recurrence, units));
        }
      }
    }
    return new Asked(
        item,
        row.getInt("people"),
        parts,
        row.getInt("councils"),
        item.quantity(row.getBigDecimal("of_councils").toBigIntegerExact()));
  }
}

package org.commonweal.items;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ItemStore {

  private static final String SELECT = "select " + Catalogue.COLUMNS + " from items.catalogue i\n";

  private final JdbcClient jdbc;

  ItemStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes the item unless its name is taken; says whether it was written.
  boolean insert(CommunityId community, Item item, Instant at) {
    return jdbc.sql(
                """
                insert into items.item (community, id, name, kind, measure, decimals, pack, created_at)
                values (:community, :id, :name, :kind, :measure, :decimals, :pack, :at)
                on conflict (community, lower(name)) do nothing
                """)
            .param("community", community.value())
            .param("id", item.id().value())
            .param("name", item.name())
            .param("kind", item.kind().code())
            .param("measure", item.measure())
            .param("decimals", item.decimals())
            .param("pack", item.pack())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void rename(CommunityId community, ItemId id, String name) {
    jdbc.sql("update items.item set name = :name where community = :community and id = :id")
        .param("community", community.value())
        .param("id", id.value())
        .param("name", name)
        .update();
  }

  List<Item> byId(CommunityId community, Collection<ItemId> ids) {
    return jdbc.sql(
            SELECT
                + """
                 where community = :community and id = any(:ids)
                 order by lower(name)
                """)
        .param("community", community.value())
        .param("ids", ids.stream().map(ItemId::value).toArray(UUID[]::new))
        .query((row, _) -> Catalogue.item(row))
        .list();
  }

  /// Items whose name contains `text`, by name, behind the name `after`.
  List<Item> byText(CommunityId community, String text, String after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                 where community = :community
                   and position(lower(:text) in lower(name)) > 0
                   and lower(name) > :after
                 order by lower(name)
                 limit :limit
                """)
        .param("community", community.value())
        .param("text", text)
        .param("after", after.toLowerCase(Locale.ROOT))
        .param("limit", limit)
        .query((row, _) -> Catalogue.item(row))
        .list();
  }

  List<Item> byNames(CommunityId community, Collection<String> names) {
    return jdbc.sql(
            SELECT
                + """
                 where community = :community
                   and lower(name) in (select lower(n) from unnest(:names) as n)
                """)
        .param("community", community.value())
        .param("names", names.toArray(String[]::new))
        .query((row, _) -> Catalogue.item(row))
        .list();
  }
}

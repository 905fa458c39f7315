package org.commonweal.commons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.allocation.Strategy;
import org.commonweal.community.CouncilId;
import org.commonweal.identity.PersonId;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PoolStore {

  private static final String SELECT =
      """
      select p.id, p.council, c.name as council_name, p.name, p.description, p.location, p.cap,
             p.minimum, p.priority, p.strategy, p.approval, p.opened_at,
             p.closed_at,
             array(select a.item from commons.allowed_item a
                    where a.community = p.community and a.pool = p.id) as allowed
        from commons.pool p
        join community.council_name c on c.community = p.community and c.id = p.council
      """;

  private final JdbcClient jdbc;

  PoolStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes the pool unless its name is taken; says whether it was written.
  boolean insert(CommunityId community, Opening opening, PoolTerms terms) {
    return settings(
                """
                insert into commons.pool
                       (community, id, council, name, description, location, cap, minimum, priority,
                        strategy, opened_at, opened_by)
                values (:community, :id, :council, :name, :description, :location, :cap, :minimum,
                        :priority, :strategy, :at, :by)
                    on conflict (community, lower(name)) where closed_at is null do nothing
                """,
                terms)
            .param("community", community.value())
            .param("id", opening.id().value())
            .param("council", opening.council().value())
            .param("at", opening.at().atOffset(ZoneOffset.UTC))
            .param("by", opening.by().value())
            .update()
        == 1;
  }

  /// A pool that is being opened: by whom, when, for which council.
  record Opening(PoolId id, CouncilId council, Instant at, PersonId by) {}

  /// Changes the settings unless another pool has the name; says whether they were changed.
  boolean update(CommunityId community, PoolId id, PoolTerms terms) {
    return settings(
                """
                update commons.pool
                   set name = :name, description = :description, location = :location, cap = :cap,
                       minimum = :minimum, priority = :priority, strategy = :strategy
                 where community = :community and id = :id
                   and not exists (select 1 from commons.pool
                                    where community = :community and lower(name) = lower(:name)
                                      and closed_at is null and id <> :id)
                """,
                terms)
            .param("community", community.value())
            .param("id", id.value())
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec settings(String sql, PoolTerms terms) {
    return jdbc.sql(sql)
        .param("name", terms.name())
        .param("description", terms.description())
        .param("location", terms.location())
        .param("cap", number(terms.cap()), Types.BIGINT)
        .param("minimum", number(terms.minimum()), Types.BIGINT)
        .param("priority", terms.priority().code())
        .param("strategy", terms.strategy().name().toLowerCase(Locale.ROOT));
  }

  void forbid(CommunityId community, PoolId id, Collection<ItemId> items) {
    jdbc.sql(
            """
            delete from commons.allowed_item
             where community = :community and pool = :pool and item = any(:items)
            """)
        .param("community", community.value())
        .param("pool", id.value())
        .param("items", ids(items))
        .update();
  }

  void allow(CommunityId community, PoolId id, Collection<ItemId> items) {
    jdbc.sql(
            """
            insert into commons.allowed_item (community, pool, item)
            select :community, :pool, item from unnest(:items) as item
                on conflict do nothing
            """)
        .param("community", community.value())
        .param("pool", id.value())
        .param("items", ids(items))
        .update();
  }

  List<Pool> byId(CommunityId community, Collection<PoolId> ids) {
    return jdbc.sql(SELECT + " where p.community = :community and p.id = any(:ids)")
        .param("community", community.value())
        .param("ids", ids.stream().map(PoolId::value).toArray(UUID[]::new))
        .query((row, _) -> pool(row))
        .list();
  }

  List<Pool> byName(CommunityId community, String name) {
    return jdbc.sql(
            SELECT
                + " where p.community = :community and lower(p.name) = lower(:name)"
                + " and p.closed_at is null")
        .param("community", community.value())
        .param("name", name)
        .query((row, _) -> pool(row))
        .list();
  }

  /// Which pools to list: of one council or of all, open or closed, with this text in their names.
  record Wanted(Optional<CouncilId> council, PoolStatus status, String text) {}

  /// Pools by name.
  List<Pool> list(CommunityId community, Wanted wanted, Page page) {
    return jdbc.sql(
            SELECT
                + """
                 where p.community = :community
                   and (:council::uuid is null or p.council = :council)
                   and (p.closed_at is null) = :open
                   and position(lower(:text) in lower(p.name)) > 0
                   and (:after::uuid is null
                        or (lower(p.name), p.id) > (select lower(a.name), a.id
                                                      from commons.pool a
                                                     where a.community = :community and a.id = :after))
                 order by lower(p.name), p.id
                 limit :limit
                """)
        .param("community", community.value())
        .param("council", wanted.council().map(CouncilId::value).orElse(null))
        .param("open", wanted.status() == PoolStatus.OPEN)
        .param("text", wanted.text())
        .param("after", page.afterId().orElse(null))
        .param("limit", page.size() + 1)
        .query((row, _) -> pool(row))
        .list();
  }

  void close(CommunityId community, PoolId id, PersonId by, Instant at) {
    jdbc.sql(
            """
            update commons.pool
               set closed_at = :at, closed_by = :by
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void handOver(CommunityId community, PoolId id, CouncilId council) {
    jdbc.sql("update commons.pool set council = :council where community = :community and id = :id")
        .param("community", community.value())
        .param("id", id.value())
        .param("council", council.value())
        .update();
  }

  /// Open pools of the councils that a member manages, by name.
  List<Pool> managed(CommunityId community, Collection<CouncilId> councils) {
    return jdbc.sql(
            SELECT
                + " where p.community = :community and p.council = any(:councils)"
                + " and p.closed_at is null"
                + " order by lower(p.name)")
        .param("community", community.value())
        .param("councils", councils.stream().map(CouncilId::value).toArray(UUID[]::new))
        .query((row, _) -> pool(row))
        .list();
  }

  /// Keeps the pool from being given out by anybody else until the transaction ends.
  void lock(CommunityId community, PoolId id) {
    jdbc.sql(
            """
            select id from commons.pool
             where community = :community and id = :id
               for no key update
            """)
        .param("community", community.value())
        .param("id", id.value())
        .query(UUID.class)
        .list();
  }

  /// Keeps the pool from being closed or given other rules until the transaction ends; others may
  /// do so at the same time, and rounds go on.
  void hold(CommunityId community, PoolId id) {
    jdbc.sql(
            """
            select id from commons.pool
             where community = :community and id = :id
               for key share
            """)
        .param("community", community.value())
        .param("id", id.value())
        .query(UUID.class)
        .list();
  }

  /// Keeps everybody else from doing anything with the pool until the transaction ends.
  void lockWhole(CommunityId community, PoolId id) {
    jdbc.sql(
            """
            select id from commons.pool
             where community = :community and id = :id
               for update
            """)
        .param("community", community.value())
        .param("id", id.value())
        .query(UUID.class)
        .list();
  }

  private static Pool pool(ResultSet row) throws SQLException {
    return new Pool(
        new PoolId(row.getObject("id", UUID.class)),
        new CouncilId(row.getObject("council", UUID.class)),
        row.getString("council_name"),
        row.getString("name"),
        row.getString("description"),
        row.getString("location"),
        number(row, "cap"),
        number(row, "minimum"),
        PriorityMode.valueOf(row.getString("priority").toUpperCase(Locale.ROOT)),
        Strategy.valueOf(row.getString("strategy").toUpperCase(Locale.ROOT)),
        allowed(row),
        Approval.valueOf(row.getString("approval").toUpperCase(Locale.ROOT)),
        row.getTimestamp("opened_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("closed_at")).map(at -> at.toInstant()));
  }

  private static Set<ItemId> allowed(ResultSet row) throws SQLException {
    UUID[] items = (UUID[]) row.getArray("allowed").getArray();
    return Arrays.stream(items).map(ItemId::new).collect(Collectors.toSet());
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }

  private static @Nullable Long number(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }

  private static UUID[] ids(Collection<ItemId> items) {
    return items.stream().map(ItemId::value).toArray(UUID[]::new);
  }
}

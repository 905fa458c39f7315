package org.commonweal.commons;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.items.Catalogue;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.JournalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StockChangeStore {

  private static final String SELECT =
      """
      select s.id, s.pool, s.change, s.stock_before, s.stock_after, s.recorded_at,
             m.name as recorded_by, coalesce(n.text, '') as reason,
             s.undone, s.undone_at, u.name as undone_by, coalesce(r.text, '') as undone_reason,
             %s
        from commons.stock_change s
        join items.catalogue i on i.community = s.community and i.id = s.item
        join community.member_name m on m.community = s.community and m.id = s.recorded_by
        left join community.member_name u on u.community = s.community and u.id = s.undone_by
        left join ledger.journal_note n on n.community = s.community and n.journal = s.id
        left join ledger.journal_note r on r.community = s.community and r.journal = s.undone
      """
          .formatted(Catalogue.COLUMNS);

  private final JdbcClient jdbc;

  StockChangeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A change as it is written.
  record Row(StockChangeId id, PoolId pool, StockStep step, Quantity before, Quantity after) {}

  void insert(CommunityId community, Row row, MemberId by, Instant at) {
    jdbc.sql(
            """
            insert into commons.stock_change
                   (community, id, pool, item, change, stock_before, stock_after, recorded_at,
                    recorded_by)
            values (:community, :id, :pool, :item, :change, :before, :after, :at, :by)
            """)
        .param("community", community.value())
        .param("id", row.id().value())
        .param("pool", row.pool().value())
        .param("item", row.step().item().id().value())
        .param("change", row.step().kind().code())
        .param("before", new BigDecimal(row.before().minor()))
        .param("after", new BigDecimal(row.after().minor()))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  /// Keeps everybody else from undoing the change until the transaction ends.
  void lock(CommunityId community, StockChangeId id) {
    jdbc.sql(
            """
            select id from commons.stock_change
             where community = :community and id = :id
               for no key update
            """)
        .param("community", community.value())
        .param("id", id.value())
        .query(UUID.class)
        .list();
  }

  void undone(CommunityId community, StockChangeId id, JournalId journal, MemberId by, Instant at) {
    jdbc.sql(
            """
            update commons.stock_change
               set undone = :journal, undone_at = :at, undone_by = :by
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("journal", journal.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  Optional<StockChange> find(CommunityId community, StockChangeId id) {
    return jdbc.sql(SELECT + " where s.community = :community and s.id = :id")
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> change(row))
        .optional();
  }

  List<StockChange> list(
      CommunityId community, PoolId pool, Optional<StockChangeKind> kind, Page page) {
    return jdbc.sql(
            SELECT
                + """
                 where s.community = :community and s.pool = :pool
                   and (:change::text is null or s.change = :change)
                   and (:before::uuid is null or s.id < :before)
                 order by s.id desc
                 limit :limit
                """)
        .param("community", community.value())
        .param("pool", pool.value())
        .param("change", kind.map(StockChangeKind::code).orElse(null))
        .param("before", page.afterId().orElse(null))
        .param("limit", page.size() + 1)
        .query((row, _) -> change(row))
        .list();
  }

  Set<UUID> undoneOpenings(CommunityId community, PoolId pool, ItemId item) {
    return new HashSet<>(
        jdbc.sql(
                """
                select id from commons.stock_change
                 where community = :community and pool = :pool and item = :item
                   and change = 'opening' and undone is not null
                """)
            .param("community", community.value())
            .param("pool", pool.value())
            .param("item", item.value())
            .query(UUID.class)
            .list());
  }

  private static StockChange change(ResultSet row) throws SQLException {
    Item item = Catalogue.item(row);
    return new StockChange(
        new StockChangeId(row.getObject("id", UUID.class)),
        new PoolId(row.getObject("pool", UUID.class)),
        item,
        StockChangeKind.of(row.getString("change")),
        item.quantity(row.getBigDecimal("stock_before").toBigIntegerExact()),
        item.quantity(row.getBigDecimal("stock_after").toBigIntegerExact()),
        row.getString("reason"),
        row.getString("recorded_by"),
        row.getTimestamp("recorded_at").toInstant(),
        undone(row));
  }

  private static Optional<StockChange.Undone> undone(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("undone_at");
    if (at == null) {
      return Optional.empty();
    }
    return Optional.of(
        new StockChange.Undone(
            new JournalId(row.getObject("undone", UUID.class)),
            at.toInstant(),
            row.getString("undone_by"),
            row.getString("undone_reason")));
  }
}

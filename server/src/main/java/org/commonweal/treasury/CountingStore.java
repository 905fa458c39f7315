package org.commonweal.treasury;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.JournalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CountingStore {

  private final JdbcClient jdbc;

  CountingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CommunityId community, Counting counting) {
    jdbc.sql(
            """
            insert into treasury.counting
                   (community, id, place, unit, counted, books, effective, journal,
                    recorded_at, recorded_by)
            values (:community, :id, :place, :unit, :counted, :books, :effective, :journal,
                    :at, :by)
            """)
        .param("community", community.value())
        .param("id", counting.id().value())
        .param("place", counting.place().value())
        .param("unit", counting.currency().id().value())
        .param("counted", new BigDecimal(counting.counted().minor()))
        .param("books", new BigDecimal(counting.books().minor()))
        .param("effective", counting.effective())
        .param("journal", counting.journal().map(JournalId::value).orElse(null), Types.OTHER)
        .param("at", counting.recordedAt().atOffset(ZoneOffset.UTC))
        .param("by", counting.recordedBy().value())
        .update();
  }

  /// Those of a place, newest first.
  List<Counting> list(CommunityId community, PlaceId place, Page page) {
    return jdbc.sql(
            """
            select n.id, n.place, n.counted, n.books, n.effective, coalesce(t.text, '') as reason, n.journal,
                   n.recorded_at, n.recorded_by, %s
              from treasury.counting n
              join treasury.currency c on c.community = n.community and c.unit = n.unit
              left join ledger.journal_note t
                on t.community = n.community and t.journal = n.journal
             where n.community = :community and n.place = :place
               and (:before::uuid is null or n.id < :before)
             order by n.id desc
             limit :limit
            """
                .formatted(CurrencyStore.COLUMNS))
        .param("community", community.value())
        .param("place", place.value())
        .param("before", page.afterId().orElse(null))
        .param("limit", page.size() + 1)
        .query((row, _) -> counting(row))
        .list();
  }

  private static Counting counting(ResultSet row) throws SQLException {
    Currency currency = CurrencyStore.currency(row);
    return new Counting(
        new CountingId(row.getObject("id", UUID.class)),
        new PlaceId(row.getObject("place", UUID.class)),
        currency,
        quantity(row, "counted", currency),
        quantity(row, "books", currency),
        row.getObject("effective", LocalDate.class),
        row.getString("reason"),
        Optional.ofNullable(row.getObject("journal", UUID.class)).map(JournalId::new),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        new PersonId(row.getObject("recorded_by", UUID.class)));
  }

  private static Quantity quantity(ResultSet row, String column, Currency currency)
      throws SQLException {
    return currency.quantity(row.getBigDecimal(column).toBigIntegerExact());
  }
}

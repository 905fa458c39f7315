package org.commonweal.treasury;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MovementStore {

  private static final UUID NONE = new UUID(0, 0);

  private static final String SELECT =
      """
      select v.id, v.entry, v.kind, v.member, m.name as member_name, v.receiver,
             r.name as receiver_name, v.place, p.kind as place_kind, p.name as place_name, p.open,
             v.amount, v.effective, v.pair, v.rate, v.reference,
             coalesce(t.text, '') as note, v.recorded_at, v.recorded_by, u.id as undone_by,
             coalesce(w.text, '') as reason, u.recorded_at as undone_at, %s
        from treasury.movement v
        join treasury.currency c on c.community = v.community and c.unit = v.unit
        join community.member_name m on m.community = v.community and m.id = v.member
        left join community.member_name r on r.community = v.community and r.id = v.receiver
        left join treasury.place p on p.community = v.community and p.id = v.place
        left join treasury.reversal u on u.community = v.community and u.movement = v.id
        left join ledger.journal_note t on t.community = v.community and t.journal = v.id
        left join ledger.journal_note w on w.community = v.community and w.journal = u.id
       where v.community = :community
      """
          .formatted(CurrencyStore.COLUMNS);

  private final JdbcClient jdbc;

  MovementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A movement and the number of its entry in the books.
  record Row(Due due, long entry) {}

  void insert(CommunityId community, List<Row> rows, Instant at) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into treasury.movement
                   (community, entry, id, kind, member, receiver, place, unit, amount, effective,
                    pair, rate, reference, recorded_at, recorded_by)
            select :community, n.entry, n.id, n.kind, n.member, nullif(n.receiver, :none),
                   nullif(n.place, :none), n.unit, cast(n.amount as numeric),
                   cast(n.effective as date), n.pair, cast(nullif(n.rate, '') as numeric),
                   n.reference, :at, n.recorded_by
              from unnest(:entries, :ids, :kinds, :members, :receivers, :places, :units, :amounts,
                          :effectives, :pairs, :rates, :references, :persons)
                     as n (entry, id, kind, member, receiver, place, unit, amount, effective, pair,
                           rate, reference, recorded_by)
            """)
        .param("community", community.value())
        .param("none", NONE)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("entries", rows.stream().mapToLong(Row::entry).toArray())
        .param("ids", uuids(rows, due -> due.wish().id().value()))
        .param("kinds", texts(rows, due -> due.wish().way().kind().code()))
        .param("members", uuids(rows, due -> due.member().value()))
        .param("receivers", uuids(rows, due -> due.receiver().map(MemberId::value).orElse(NONE)))
        .param("places", uuids(rows, due -> due.wish().way().at().map(PlaceId::value).orElse(NONE)))
        .param("units", uuids(rows, due -> due.currency().id().value()))
        .param("amounts", texts(rows, due -> due.amount().minor().toString()))
        .param("effectives", texts(rows, due -> due.day().toString()))
        .param("pairs", texts(rows, due -> due.rate().map(Rate::pair).orElse("")))
        .param("rates", texts(rows, due -> due.rate().map(Rate::text).orElse("")))
        .param("references", texts(rows, Due::reference))
        .param("persons", uuids(rows, due -> due.wish().caller().person().value()))
        .update();
  }

  private static UUID[] uuids(List<Row> rows, Function<Due, UUID> column) {
    return rows.stream().map(row -> column.apply(row.due())).toArray(UUID[]::new);
  }

  private static String[] texts(List<Row> rows, Function<Due, String> column) {
    return rows.stream().map(row -> column.apply(row.due())).toArray(String[]::new);
  }

  Optional<Movement> find(CommunityId community, MovementId id) {
    return all(community, List.of(id)).stream().findFirst();
  }

  /// Those of `ids` that there are.
  List<Movement> all(CommunityId community, Collection<MovementId> ids) {
    return jdbc.sql(SELECT + " and v.id = any(:ids)")
        .param("community", community.value())
        .param("ids", ids.stream().map(MovementId::value).toArray(UUID[]::new))
        .query((row, _) -> movement(row))
        .list();
  }

  /// Newest first.
  List<Movement> list(CommunityId community, MovementFilter filter, Page page) {
    return jdbc.sql(
            SELECT
                + """
                   and (:kind = '' or v.kind = :kind)
                   and (:member::uuid is null or v.member = :member or v.receiver = :member)
                   and (:place::uuid is null or v.place = :place)
                   and (:from::date is null or v.effective >= :from)
                   and (:to::date is null or v.effective <= :to)
                   and v.entry between :first and :last
                   and v.entry < :before
                 order by v.entry desc
                 limit :limit
                """)
        .param("community", community.value())
        .param("kind", filter.kind().map(MovementKind::code).orElse(""))
        .param("member", filter.member().map(MemberId::value).orElse(null))
        .param("place", filter.place().map(PlaceId::value).orElse(null))
        .param("from", filter.from().orElse(null))
        .param("to", filter.to().orElse(null))
        .param("first", filter.entries().map(MovementFilter.Entries::first).orElse(0L))
        .param("last", filter.entries().map(MovementFilter.Entries::last).orElse(Long.MAX_VALUE))
        .param("before", page.after().map(Cursor::number).orElse(Long.MAX_VALUE))
        .param("limit", page.size() + 1)
        .query((row, _) -> movement(row))
        .list();
  }

  /// Writes down that a movement was undone by the journal `by`.
  void undone(CommunityId community, MovementId movement, Undoing undoing, Instant at) {
    jdbc.sql(
            """
            insert into treasury.reversal (community, movement, id, recorded_at, recorded_by)
            values (:community, :movement, :id, :at, :by)
            """)
        .param("community", community.value())
        .param("movement", movement.value())
        .param("id", undoing.id().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", undoing.by().value())
        .update();
  }

  /// The reversing journal, and who.
  record Undoing(MovementId id, PersonId by) {}

  private static Movement movement(ResultSet row) throws SQLException {
    Currency currency = CurrencyStore.currency(row);
    Quantity amount = currency.quantity(row.getBigDecimal("amount").toBigIntegerExact());
    return new Movement(
        new MovementId(row.getObject("id", UUID.class)),
        row.getLong("entry"),
        MovementKind.of(row.getString("kind")),
        new MemberId(row.getObject("member", UUID.class)),
        row.getString("member_name"),
        receiver(row),
        place(row),
        amount,
        currency,
        row.getObject("effective", LocalDate.class),
        rate(row),
        row.getString("reference"),
        row.getString("note"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        new PersonId(row.getObject("recorded_by", UUID.class)),
        undone(row));
  }

  private static Optional<Movement.Party> receiver(ResultSet row) throws SQLException {
    @Nullable UUID id = row.getObject("receiver", UUID.class);
    return id == null
        ? Optional.empty()
        : Optional.of(new Movement.Party(new MemberId(id), row.getString("receiver_name")));
  }

  private static Optional<OutsidePlace> place(ResultSet row) throws SQLException {
    @Nullable UUID id = row.getObject("place", UUID.class);
    return id == null
        ? Optional.empty()
        : Optional.of(
            new OutsidePlace(
                new PlaceId(id),
                PlaceKind.of(row.getString("place_kind")),
                row.getString("place_name"),
                row.getBoolean("open")));
  }

  private static Optional<Rate> rate(ResultSet row) throws SQLException {
    @Nullable BigDecimal rate = row.getBigDecimal("rate");
    return rate == null ? Optional.empty() : Optional.of(new Rate(row.getString("pair"), rate));
  }

  private static Optional<Movement.Undone> undone(ResultSet row) throws SQLException {
    @Nullable UUID by = row.getObject("undone_by", UUID.class);
    return by == null
        ? Optional.empty()
        : Optional.of(
            new Movement.Undone(
                new MovementId(by),
                row.getString("reason"),
                row.getObject("undone_at", OffsetDateTime.class).toInstant()));
  }
}

package org.commonweal.rounds;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.allocation.Strategy;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.commonweal.ledger.JournalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoundStore {

  private static final String SELECT =
      """
      select id, kind, source, unit, decimals, strategy, cap, chosen, hash, stock, asked, given,
             recipients, served, planned_at, planned_by, committed_at, committed_by, journal, reached,
             paid, finished_at
        from rounds.round
      """;

  private final JdbcClient jdbc;

  RoundStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CommunityId community, PlannedRound round, PersonId by, Instant at) {
    RoundOrder order = round.order();
    PlannedRound.Totals totals = round.totals();
    jdbc.sql(
            """
            insert into rounds.round
                   (community, id, kind, source, unit, decimals, strategy, cap, chosen, hash, stock,
                    asked, given, recipients, served, planned_at, planned_by)
            values (:community, :id, :kind, :source, :unit, :decimals, :strategy, :cap, :chosen,
                    :hash, :stock, :asked, :given, :recipients, :served, :at, :by)
            """)
        .param("community", community.value())
        .param("id", round.id().value())
        .param("kind", round.kind())
        .param("source", order.source())
        .param("unit", order.unit().id().value())
        .param("decimals", order.unit().decimals())
        .param("strategy", order.strategy().name().toLowerCase(Locale.ROOT))
        .param("cap", order.cap().map(BigDecimal::new).orElse(null), Types.NUMERIC)
        .param("chosen", order.chosen().stream().sorted().toArray(UUID[]::new))
        .param("hash", round.inputs().hash().value())
        .param("stock", new BigDecimal(totals.stock()))
        .param("asked", new BigDecimal(totals.asked()))
        .param("given", new BigDecimal(totals.given()))
        .param("recipients", totals.recipients())
        .param("served", totals.served())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
    insertInputs(community, round);
  }

  private void insertInputs(CommunityId community, PlannedRound round) {
    jdbc.sql(
            """
            insert into rounds.inputs (community, round, part, data)
            select :community, :round, p.part, p.data
              from unnest(:parts) with ordinality as p(data, part)
            """)
        .param("community", community.value())
        .param("round", round.id().value())
        .param("parts", round.inputs().parts().toArray(byte[][]::new))
        .update();
  }

  Optional<Round> find(CommunityId community, RoundId id) {
    return one(community, id, SELECT + " where community = :community and id = :id");
  }

  /// The round, kept from changing until the transaction ends.
  Optional<Round> lock(CommunityId community, RoundId id) {
    return one(
        community, id, SELECT + " where community = :community and id = :id for no key update");
  }

  private Optional<Round> one(CommunityId community, RoundId id, String sql) {
    return jdbc.sql(sql)
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> round(row))
        .optional();
  }

  /// The parts of the frozen inputs, in order.
  List<byte[]> inputs(CommunityId community, RoundId id) {
    return jdbc.sql(
            """
            select data
              from rounds.inputs
             where community = :community and round = :id
             order by part
            """)
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> row.getBytes("data"))
        .list();
  }

  List<Round> list(CommunityId community, UUID source, Page page) {
    return jdbc.sql(
            SELECT
                + """
                 where community = :community and source = :source and committed_at is not null
                   and (:before::uuid is null or id < :before)
                 order by id desc
                 limit :limit
                """)
        .param("community", community.value())
        .param("source", source)
        .param("before", page.afterId().orElse(null))
        .param("limit", page.size() + 1)
        .query((row, _) -> round(row))
        .list();
  }

  void commit(CommunityId community, Fulfilment fulfilment) {
    jdbc.sql(
            """
            update rounds.round
               set committed_at = :at, committed_by = :by, journal = :journal
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", fulfilment.round().value())
        .param("at", fulfilment.committedAt().atOffset(ZoneOffset.UTC))
        .param("by", fulfilment.by().value())
        .param("journal", fulfilment.journal().value())
        .update();
  }

  /// Notes that these allocations are paid, and at which time the round is finished with them.
  void reach(CommunityId community, Fulfilment fulfilment, Instant at) {
    jdbc.sql(
            """
            update rounds.round
               set reached = reached + :allocations, paid = paid + :served,
                   finished_at = case when reached + :allocations = recipients then :at end
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", fulfilment.round().value())
        .param("allocations", fulfilment.allocations().size())
        .param("served", fulfilment.served().size())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Whether a committed round of this unit still has something to pay out.
  boolean underway(CommunityId community, UnitId unit) {
    return jdbc.sql(
            """
            select exists (select from rounds.round
                            where community = :community and unit = :unit
                              and committed_at is not null and finished_at is null)
            """)
        .param("community", community.value())
        .param("unit", unit.value())
        .query(Boolean.class)
        .single();
  }

  /// Whether this round is committed and still has something to pay out.
  boolean underway(CommunityId community, RoundId round) {
    return jdbc.sql(
            """
            select exists (select from rounds.round
                            where community = :community and id = :round
                              and committed_at is not null and finished_at is null)
            """)
        .param("community", community.value())
        .param("round", round.value())
        .query(Boolean.class)
        .single();
  }

  private static Round round(ResultSet row) throws SQLException {
    RoundOrder order = order(row);
    return new Round(
        new RoundId(row.getObject("id", UUID.class)),
        row.getString("kind"),
        order,
        new PlanHash(row.getString("hash")),
        quantity(row, "stock", order.unit()),
        quantity(row, "asked", order.unit()),
        quantity(row, "given", order.unit()),
        row.getInt("recipients"),
        row.getInt("served"),
        row.getTimestamp("planned_at").toInstant(),
        new PersonId(row.getObject("planned_by", UUID.class)),
        commitment(row),
        new Progress(
            row.getInt("reached"),
            row.getInt("paid"),
            Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant)));
  }

  private static Optional<Commitment> commitment(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("committed_at");
    if (at == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Commitment(
            at.toInstant(),
            new PersonId(row.getObject("committed_by", UUID.class)),
            new JournalId(row.getObject("journal", UUID.class))));
  }

  private static RoundOrder order(ResultSet row) throws SQLException {
    Array chosen = row.getArray("chosen");
    return new RoundOrder(
        row.getObject("source", UUID.class),
        new Unit(new UnitId(row.getObject("unit", UUID.class)), row.getInt("decimals")),
        Strategy.valueOf(row.getString("strategy").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getBigDecimal("cap")).map(BigDecimal::toBigIntegerExact),
        Set.of((UUID[]) chosen.getArray()));
  }

  private static Quantity quantity(ResultSet row, String column, Unit unit) throws SQLException {
    return new Quantity(row.getBigDecimal(column).toBigIntegerExact(), unit);
  }
}

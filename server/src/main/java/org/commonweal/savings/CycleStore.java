package org.commonweal.savings;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cycles with their running totals.
@Repository
class CycleStore {

  private final JdbcClient jdbc;

  CycleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes all cycles of a circle that starts, in one statement. So many were paid out before; the
  /// first due date of the terms is that of the first cycle that was not.
  void insert(Circle circle, int before, Instant at) {
    CircleTerms terms = circle.terms();
    String[] due =
        IntStream.range(0, terms.size())
            .mapToObj(cycle -> terms.due(cycle - before).toInstant().toString())
            .toArray(String[]::new);
    jdbc.sql(
            """
            insert into savings.cycle
                   (community, circle, cycle, due, opened_at, members, contribution, collected,
                    contributors)
            select :community, :circle, d.place - 1, cast(d.due as timestamptz),
                   case when d.place - 1 = :before then :at end, :members, :contribution, 0, 0
              from unnest(:due) with ordinality as d (due, place)
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("members", terms.size())
        .param("contribution", new BigDecimal(terms.contribution().minor()))
        .param("due", due)
        .param("before", before)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Cycle> of(Circle circle) {
    return jdbc.sql(
            """
            select c.cycle, c.due, c.opened_at, c.members, c.contribution, c.collected, c.contributors,
                   p.recorded_at as paid_out_at, p.acknowledged_at, p.amount, p.later, p.held,
                   p.discount, p.lot, p.moved, p.recipient, m.name as recipient_name
              from savings.cycle c
              left join savings.payout p
                on p.community = c.community and p.circle = c.circle and p.cycle = c.cycle
              left join community.member_name m
                on m.community = p.community and m.id = p.recipient
             where c.community = :community and c.circle = :circle
             order by c.cycle
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query((row, _) -> cycle(circle, row))
        .list();
  }

  private static Cycle cycle(Circle circle, ResultSet row) throws SQLException {
    return new Cycle(
        row.getInt("cycle"),
        row.getObject("due", OffsetDateTime.class).toInstant(),
        moment(row, "opened_at"),
        row.getInt("members"),
        quantity(circle, row, "contribution"),
        quantity(circle, row, "collected"),
        row.getInt("contributors"),
        moment(row, "paid_out_at"),
        moment(row, "acknowledged_at"),
        payout(circle, row));
  }

  private static Optional<Cycle.Payout> payout(Circle circle, ResultSet row) throws SQLException {
    return moment(row, "paid_out_at").isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Cycle.Payout(
                new MemberId(row.getObject("recipient", UUID.class)),
                row.getString("recipient_name"),
                quantity(circle, row, "amount"),
                quantity(circle, row, "later"),
                quantity(circle, row, "held"),
                quantity(circle, row, "discount"),
                seats(row, "lot"),
                row.getBoolean("moved")));
  }

  /// Each seat once.
  static List<Integer> seats(ResultSet row, String column) throws SQLException {
    return Arrays.stream((Object[]) row.getArray(column).getArray())
        .map(seat -> ((Number) seat).intValue())
        .distinct()
        .toList();
  }

  /// What the running totals of one cycle say.
  record Totals(
      Instant due,
      Optional<Instant> openedAt,
      int members,
      BigInteger contribution,
      BigInteger collected,
      int contributors) {}

  Optional<Totals> totals(CommunityId community, CircleId circle, int cycle) {
    return jdbc.sql(
            """
            select due, opened_at, members, contribution, collected, contributors
              from savings.cycle
             where community = :community and circle = :circle and cycle = :cycle
            """)
        .param("community", community.value())
        .param("circle", circle.value())
        .param("cycle", cycle)
        .query((row, _) -> totals(row))
        .optional();
  }

  static Totals totals(ResultSet row) throws SQLException {
    return new Totals(
        row.getObject("due", OffsetDateTime.class).toInstant(),
        moment(row, "opened_at"),
        row.getInt("members"),
        row.getBigDecimal("contribution").toBigIntegerExact(),
        row.getBigDecimal("collected").toBigIntegerExact(),
        row.getInt("contributors"));
  }

  private static Quantity quantity(Circle circle, ResultSet row, String column)
      throws SQLException {
    return circle.terms().currency().quantity(row.getBigDecimal(column).toBigIntegerExact());
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
  }
}

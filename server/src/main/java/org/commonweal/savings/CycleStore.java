package org.commonweal.savings;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.JournalId;
import org.commonweal.treasury.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cycles with their running totals, and what was paid in and out.
@Repository
class CycleStore {

  private final JdbcClient jdbc;

  CycleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes all cycles of a circle that starts, in one statement.
  void insert(Circle circle) {
    CircleTerms terms = circle.terms();
    String[] due =
        IntStream.range(0, terms.size())
            .mapToObj(cycle -> terms.due(cycle).toInstant().toString())
            .toArray(String[]::new);
    jdbc.sql(
            """
            insert into savings.cycle
                   (community, circle, cycle, due, members, contribution, collected, contributors)
            select :community, :circle, d.place - 1, cast(d.due as timestamptz), :members, :contribution, 0, 0
              from unnest(:due) with ordinality as d (due, place)
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("members", terms.size())
        .param("contribution", new BigDecimal(terms.contribution().minor()))
        .param("due", due)
        .update();
  }

  List<Cycle> of(Circle circle) {
    return jdbc.sql(
            """
            select c.cycle, c.due, c.members, c.contribution, c.collected, c.contributors,
                   p.recorded_at as paid_out_at, p.acknowledged_at
              from savings.cycle c
              left join savings.payout p
                on p.community = c.community and p.circle = c.circle and p.cycle = c.cycle
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
        row.getInt("members"),
        quantity(circle, row, "contribution"),
        quantity(circle, row, "collected"),
        row.getInt("contributors"),
        moment(row, "paid_out_at"),
        moment(row, "acknowledged_at"));
  }

  /// What the running totals of one cycle say.
  record Totals(
      Instant due, int members, BigInteger contribution, BigInteger collected, int contributors) {}

  Optional<Totals> totals(CommunityId community, CircleId circle, int cycle) {
    return jdbc.sql(
            """
            select due, members, contribution, collected, contributors
              from savings.cycle
             where community = :community and circle = :circle and cycle = :cycle
            """)
        .param("community", community.value())
        .param("circle", circle.value())
        .param("cycle", cycle)
        .query((row, _) ->
            new Totals(
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getInt("members"),
                row.getBigDecimal("contribution").toBigIntegerExact(),
                row.getBigDecimal("collected").toBigIntegerExact(),
                row.getInt("contributors")))
        .optional();
  }

  /// The seats that have paid for a cycle.
  List<Integer> contributors(Circle circle, int cycle) {
    return jdbc.sql(
            """
            select seat from savings.contribution
             where community = :community and circle = :circle and cycle = :cycle
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("cycle", cycle)
        .query((row, _) -> row.getInt("seat"))
        .list();
  }

  /// All that was paid in, by cycle and moment.
  List<Contribution> contributions(Circle circle) {
    return jdbc.sql(
            """
            select cycle, seat, member, amount, fee, timing, recorded_at
              from savings.contribution
             where community = :community and circle = :circle
             order by cycle, recorded_at, seat
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query((row, _) ->
            new Contribution(
                row.getInt("cycle"),
                row.getInt("seat"),
                new MemberId(row.getObject("member", UUID.class)),
                quantity(circle, row, "amount"),
                quantity(circle, row, "fee"),
                Timing.of(row.getString("timing")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /// A payment on its way into the books, from the wallet or as cash through a place.
  record Payment(
      int cycle,
      int seat,
      MemberId member,
      Quantity amount,
      Quantity fee,
      Timing timing,
      Optional<PlaceId> place,
      JournalId journal) {}

  /// Writes payments for one cycle and adds them to its running totals.
  void pay(Circle circle, List<Payment> payments, PersonId by, Instant at) {
    Payment first = payments.getFirst();
    jdbc.sql(
            """
            insert into savings.contribution
                   (community, circle, cycle, seat, member, amount, fee, timing, place, journal,
                    recorded_at, recorded_by)
            select :community, :circle, :cycle, p.seat, p.member, :amount, p.fee::numeric, :timing,
                   cast(:place as uuid), p.journal, :at, :by
              from unnest(:seats, :members, :fees, :journals) as p (seat, member, fee, journal)
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("cycle", first.cycle())
        .param("amount", new BigDecimal(first.amount().minor()))
        .param("timing", first.timing().code())
        .param("place", first.place().map(PlaceId::value).orElse(null), Types.OTHER)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .param("seats", payments.stream().map(Payment::seat).toArray(Integer[]::new))
        .param("members", payments.stream().map(one -> one.member().value()).toArray(UUID[]::new))
        .param(
            "fees",
            payments.stream().map(one -> one.fee().minor().toString()).toArray(String[]::new))
        .param("journals", payments.stream().map(one -> one.journal().value()).toArray(UUID[]::new))
        .update();
    jdbc.sql(
            """
            update savings.cycle
               set collected = collected + :amount * :count, contributors = contributors + :count
             where community = :community and circle = :circle and cycle = :cycle
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("cycle", first.cycle())
        .param("amount", new BigDecimal(first.amount().minor()))
        .param("count", payments.size())
        .update();
  }

  /// A pool that was paid out.
  record Out(int cycle, int seat, MemberId recipient, Quantity amount, JournalId journal) {}

  void payOut(Circle circle, Out out, PersonId by, Instant at) {
    jdbc.sql(
            """
            insert into savings.payout
                   (community, circle, cycle, seat, recipient, amount, journal, recorded_at,
                    recorded_by)
            values (:community, :circle, :cycle, :seat, :recipient, :amount, :journal, :at, :by)
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("cycle", out.cycle())
        .param("seat", out.seat())
        .param("recipient", out.recipient().value())
        .param("amount", new BigDecimal(out.amount().minor()))
        .param("journal", out.journal().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  /// Says whether there is a payout to this member; the first acknowledgement stays.
  boolean acknowledge(Circle circle, int cycle, MemberId recipient, Instant at) {
    return jdbc.sql(
                """
                update savings.payout
                   set acknowledged_at = coalesce(acknowledged_at, :at)
                 where community = :community and circle = :circle and cycle = :cycle
                   and recipient = :recipient
                """)
            .param("community", circle.community().value())
            .param("circle", circle.id().value())
            .param("cycle", cycle)
            .param("recipient", recipient.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
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

package org.commonweal.savings;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was written down when circles were dissolved, and what was paid since.
@Repository
class DissolutionStore {

  private final JdbcClient jdbc;

  DissolutionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes down what everybody gets and owes, and that nothing else is owed any more.
  void dissolve(Dissolution dissolution, Instant at) {
    Circle circle = dissolution.circle();
    List<Dissolution.Line> lines = dissolution.lines();
    jdbc.sql(
            """
            with paid as (
              update savings.debt set open = 0
               where community = :community and circle = :circle and open > 0),
            emptied as (
              update savings.deposit set remaining = 0
               where community = :community and circle = :circle),
            given as (
              insert into savings.ending
                     (community, circle, number, fees, reserve, deposits, settled, at)
              values (:community, :circle, 0, 0, 0, :deposits, :settled, :at)),
            written as (
              insert into savings.dissolved_seat
                     (community, circle, seat, member, position, share, returned, covered)
              select :community, :circle, l.seat, l.member, l.position::numeric, l.share::numeric,
                     l.returned::numeric, l.covered::numeric
                from unnest(:seats, :members, :positions, :shares, :returned, :covered)
                  as l (seat, member, position, share, returned, covered))
            update savings.circle set status = 'dissolved', dissolved_at = :at
             where community = :community and id = :circle
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("deposits", new BigDecimal(Dissolution.sum(lines, Dissolution.Line::returned)))
        .param("settled", new BigDecimal(Dissolution.sum(lines, Dissolution.Line::share)))
        .param("seats", lines.stream().map(line -> line.turn().seat()).toArray(Integer[]::new))
        .param(
            "members",
            lines.stream().map(line -> line.turn().member().value()).toArray(UUID[]::new))
        .param("positions", texts(lines, Dissolution.Line::position))
        .param("shares", texts(lines, Dissolution.Line::share))
        .param("returned", texts(lines, Dissolution.Line::returned))
        .param("covered", texts(lines, Dissolution.Line::covered))
        .update();
    insert(circle, dissolution.debts());
  }

  private void insert(Circle circle, List<DissolvedDebt> debts) {
    if (debts.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into savings.dissolved_debt (community, circle, seat, creditor_seat, amount, open)
            select :community, :circle, d.seat, d.creditor, d.amount::numeric, d.amount::numeric
              from unnest(:seats, :creditors, :amounts) as d (seat, creditor, amount)
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("seats", debts.stream().map(DissolvedDebt::seat).toArray(Integer[]::new))
        .param("creditors", debts.stream().map(DissolvedDebt::creditorSeat).toArray(Integer[]::new))
        .param("amounts", texts(debts, DissolvedDebt::amount))
        .update();
  }

  private static <T> String[] texts(List<T> rows, Function<T, BigInteger> what) {
    return rows.stream().map(what).map(BigInteger::toString).toArray(String[]::new);
  }

  /// What everybody got, by turn.
  List<Dissolved.Line> lines(Circle circle) {
    return jdbc.sql(
            """
            select d.member, m.name, d.position, d.share, d.returned, d.covered
              from savings.dissolved_seat d
              join savings.turn t
                on t.community = d.community and t.circle = d.circle and t.seat = d.seat
              join community.member_name m on m.community = d.community and m.id = d.member
             where d.community = :community and d.circle = :circle
             order by t.position
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query((row, _) ->
            new Dissolved.Line(
                new MemberId(row.getObject("member", UUID.class)),
                row.getString("name"),
                quantity(circle, row, "position"),
                quantity(circle, row, "share"),
                quantity(circle, row, "returned"),
                quantity(circle, row, "covered")))
        .list();
  }

  private static Quantity quantity(Circle circle, ResultSet row, String column)
      throws SQLException {
    return PaymentStore.quantity(circle, row, column);
  }

  Instant at(Circle circle) {
    return jdbc.sql(
            """
            select dissolved_at from savings.circle
             where community = :community and id = :circle
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query((row, _) -> row.getObject("dissolved_at", OffsetDateTime.class).toInstant())
        .single();
  }

  /// Who owes whom what, in the order of their turns.
  List<DissolvedDebt> debts(Circle circle) {
    return jdbc.sql(
            """
            select d.seat, d.creditor_seat, d.amount, d.open
              from savings.dissolved_debt d
              join savings.turn t
                on t.community = d.community and t.circle = d.circle and t.seat = d.seat
              join savings.turn c
                on c.community = d.community and c.circle = d.circle and c.seat = d.creditor_seat
             where d.community = :community and d.circle = :circle
             order by t.position, c.position
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query((row, _) ->
            new DissolvedDebt(
                row.getInt("seat"),
                row.getInt("creditor_seat"),
                row.getBigDecimal("amount").toBigIntegerExact(),
                row.getBigDecimal("open").toBigIntegerExact()))
        .list();
  }

  /// The number that the next repayment of a locked circle has.
  int next(Circle circle) {
    return jdbc.sql(
            """
            select coalesce(max(number), 0) + 1 from savings.repayment
             where community = :community and circle = :circle
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query(Integer.class)
        .single();
  }

  /// Writes a repayment down and takes its parts off what is open.
  void repay(Circle circle, Repayment repayment, Instant at) {
    List<Repayment.Paid> parts = repayment.parts();
    jdbc.sql(
            """
            with written as (
              insert into savings.repayment
                     (community, circle, number, seat, member, amount, creditors, parts, source,
                      place, journal, recorded_at, recorded_by)
              values (:community, :circle, :number, :seat, :member, :amount, :creditors,
                      :paid::numeric[], :source, cast(nullif(:place, '') as uuid), :journal, :at,
                      :by))
            update savings.dissolved_debt d set open = d.open - p.paid::numeric
              from unnest(:creditors, :paid) as p (creditor, paid)
             where d.community = :community and d.circle = :circle and d.seat = :seat
               and d.creditor_seat = p.creditor
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("number", repayment.number())
        .param("seat", repayment.turn().seat())
        .param("member", repayment.turn().member().value())
        .param("amount", new BigDecimal(repayment.amount()))
        .param("source", repayment.source().code())
        .param("place", repayment.place().map(place -> place.value().toString()).orElse(""))
        .param("journal", CircleJournals.repayment(circle, repayment.number()).value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", repayment.by().value())
        .param(
            "creditors",
            parts.stream().map(part -> part.debt().creditorSeat()).toArray(Integer[]::new))
        .param("paid", texts(parts, Repayment.Paid::amount))
        .update();
  }

  /// The latest ones, the last one first.
  List<Repaid> repaid(Circle circle) {
    return jdbc.sql(
            """
            select r.number, r.member, m.name, r.amount, r.source, r.recorded_at, r.refunded_at
              from savings.repayment r
              join community.member_name m on m.community = r.community and m.id = r.member
             where r.community = :community and r.circle = :circle
             order by r.number desc
             limit 200
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query((row, _) -> {
          @Nullable OffsetDateTime refunded = row.getObject("refunded_at", OffsetDateTime.class);
          return new Repaid(
              row.getInt("number"),
              new MemberId(row.getObject("member", UUID.class)),
              row.getString("name"),
              quantity(circle, row, "amount"),
              Source.of(row.getString("source")),
              row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
              Optional.ofNullable(refunded).map(OffsetDateTime::toInstant));
        })
        .list();
  }

  /// Whether a repayment of a locked circle was refunded, if there is one of this number.
  Optional<Boolean> refunded(Circle circle, int number) {
    return jdbc.sql(
            """
            select refund is not null from savings.repayment
             where community = :community and circle = :circle and number = :number
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("number", number)
        .query(Boolean.class)
        .optional();
  }

  /// Marks a repayment as refunded, and what it had paid as open again.
  void refund(Circle circle, int number, PersonId by, Instant at) {
    jdbc.sql(
            """
            with refunded as (
              update savings.repayment
                 set refund = :journal, refunded_at = :at, refunded_by = :by
               where community = :community and circle = :circle and number = :number
              returning seat, creditors, parts)
            update savings.dissolved_debt d set open = d.open + p.part
              from refunded r, unnest(r.creditors, r.parts) as p (creditor, part)
             where d.community = :community and d.circle = :circle and d.seat = r.seat
               and d.creditor_seat = p.creditor
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("number", number)
        .param("journal", CircleJournals.repaymentRefund(circle, number).value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }
}

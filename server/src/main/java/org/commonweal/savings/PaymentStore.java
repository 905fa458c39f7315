package org.commonweal.savings;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.JournalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Payments, and the running row that says how far each seat has paid for each cycle.
@Repository
class PaymentStore {

  private final JdbcClient jdbc;

  PaymentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The number that the next payment of a locked circle has.
  int next(Circle circle) {
    return jdbc.sql(
            """
            select coalesce(max(number), 0) + 1 from savings.payment
             where community = :community and circle = :circle
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query(Integer.class)
        .single();
  }

  /// The same of several circles at once, in their order.
  List<Integer> next(CommunityId community, List<Circle> circles) {
    return jdbc.sql(
            """
            select coalesce((select max(p.number) from savings.payment p
                              where p.community = :community and p.circle = c.circle), 0) + 1 as next
              from unnest(:circles) with ordinality as c (circle, place)
             order by c.place
            """)
        .param("community", community.value())
        .param("circles", circles.stream().map(circle -> circle.id().value()).toArray(UUID[]::new))
        .query(Integer.class)
        .list();
  }

  /// How far the seats have paid, by cycle.
  List<Contribution> contributions(Circle circle) {
    return contributions(circle, 0, circle.terms().size() - 1);
  }

  List<Contribution> contributions(Circle circle, int first, int last) {
    return jdbc.sql(
            """
            select c.cycle, c.seat, c.member, c.paid, c.fee, c.reserve, c.timing, c.missed, c.paid_at,
                   case when c.missed
                        then coalesce((select sum(d.open) from savings.debt d
                                        where d.community = :community and d.circle = :circle
                                          and d.cycle = c.cycle and d.seat = c.seat), 0)
                        else 0 end as owed
              from savings.contribution c
             where c.community = :community and c.circle = :circle
               and c.cycle between :first and :last
             order by c.cycle, c.paid_at, c.seat
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("first", first)
        .param("last", last)
        .query((row, _) -> contribution(circle, row))
        .list();
  }

  private static Contribution contribution(Circle circle, ResultSet row) throws SQLException {
    return new Contribution(
        row.getInt("cycle"),
        row.getInt("seat"),
        new MemberId(row.getObject("member", UUID.class)),
        quantity(circle, row, "paid"),
        quantity(circle, row, "fee"),
        quantity(circle, row, "reserve"),
        Timing.of(row.getString("timing")),
        row.getBoolean("missed"),
        quantity(circle, row, "owed"),
        row.getObject("paid_at", OffsetDateTime.class).toInstant());
  }

  private static final String PAYMENTS =
      """
      select p.number, p.cycle, p.seat, p.member, m.name, p.amount, p.reserve, p.fee, p.timing,
             p.source, p.recorded_at, p.refunded_at
        from savings.payment p
        join community.member_name m on m.community = p.community and m.id = p.member
       where p.community = :community and p.circle = :circle
      """;

  /// Payments before a number, the last one first.
  List<Payment> before(Circle circle, int number, int limit) {
    return jdbc.sql(PAYMENTS + " and p.number < :number order by p.number desc limit :limit")
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("number", number)
        .param("limit", limit)
        .query((row, _) -> payment(circle, row))
        .list();
  }

  Optional<Payment> find(Circle circle, int number) {
    return jdbc.sql(PAYMENTS + " and p.number = :number")
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("number", number)
        .query((row, _) -> payment(circle, row))
        .optional();
  }

  private static Payment payment(Circle circle, ResultSet row) throws SQLException {
    @Nullable OffsetDateTime refunded = row.getObject("refunded_at", OffsetDateTime.class);
    return new Payment(
        row.getInt("number"),
        row.getInt("cycle"),
        row.getInt("seat"),
        new MemberId(row.getObject("member", UUID.class)),
        row.getString("name"),
        quantity(circle, row, "amount"),
        quantity(circle, row, "reserve"),
        quantity(circle, row, "fee"),
        Timing.of(row.getString("timing")),
        Source.of(row.getString("source")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(refunded).map(OffsetDateTime::toInstant));
  }

  /// Writes payments of one or many circles, at most one for each seat and cycle, and adds them to
  /// the running rows and to the totals of their cycles, all by one statement.
  void insert(
      CommunityId community,
      List<NewPayment> payments,
      Function<NewPayment, JournalId> journal,
      Instant at) {
    if (payments.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with p as (
              select circle, number, cycle, seat, member, amount::numeric as amount,
                     reserve::numeric as reserve, fee::numeric as fee, completes, timing, source,
                     cast(nullif(place, '') as uuid) as place, journal, by
                from unnest(:circles, :numbers, :cycles, :seats, :members, :amounts, :reserves,
                            :fees, :completes, :timings, :sources, :places, :journals, :by)
                  as p (circle, number, cycle, seat, member, amount, reserve, fee, completes,
                        timing, source, place, journal, by)),
            written as (
              insert into savings.payment
                     (community, circle, number, cycle, seat, member, amount, reserve, fee, timing,
                      source, place, journal, recorded_at, recorded_by)
              select :community, circle, number, cycle, seat, member, amount, reserve, fee, timing,
                     source, place, journal, :at, by
                from p),
            running as (
              insert into savings.contribution as c
                     (community, circle, cycle, seat, member, paid, reserve, fee, timing, missed,
                      paid_at)
              select :community, circle, cycle, seat, member, amount, reserve, fee, timing, false,
                     :at
                from p
                  on conflict (community, circle, cycle, seat) do update
                 set member = excluded.member, paid = c.paid + excluded.paid,
                     reserve = c.reserve + excluded.reserve, fee = c.fee + excluded.fee,
                     timing = excluded.timing, paid_at = excluded.paid_at)
            update savings.cycle c
               set collected = c.collected + s.amount, contributors = c.contributors + s.complete
              from (select circle, cycle, sum(amount) as amount,
                           count(*) filter (where completes) as complete
                      from p
                     group by circle, cycle) s
             where c.community = :community and c.circle = s.circle and c.cycle = s.cycle
            """)
        .param("community", community.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", array(payments, one -> one.by().value(), UUID[]::new))
        .param("circles", array(payments, one -> one.circle().id().value(), UUID[]::new))
        .param("numbers", array(payments, NewPayment::number, Integer[]::new))
        .param("cycles", array(payments, NewPayment::cycle, Integer[]::new))
        .param("seats", array(payments, one -> one.turn().seat(), Integer[]::new))
        .param("members", array(payments, one -> one.turn().member().value(), UUID[]::new))
        .param("amounts", array(payments, one -> one.sum().amount().toString(), String[]::new))
        .param("reserves", array(payments, one -> one.sum().reserve().toString(), String[]::new))
        .param("fees", array(payments, one -> one.sum().fee().toString(), String[]::new))
        .param("completes", array(payments, one -> one.sum().completes(), Boolean[]::new))
        .param("timings", array(payments, one -> one.timing().code(), String[]::new))
        .param("sources", array(payments, one -> one.source().code(), String[]::new))
        .param("places", array(payments, PaymentStore::place, String[]::new))
        .param("journals", array(payments, one -> journal.apply(one).value(), UUID[]::new))
        .update();
  }

  private static String place(NewPayment payment) {
    return payment.place().map(place -> place.value().toString()).orElse("");
  }

  private static <T, R> R[] array(List<T> rows, Function<T, R> column, IntFunction<R[]> make) {
    return rows.stream().map(column).toArray(make);
  }

  /// A payment that was undone, and what of the cycle's totals goes with it.
  record Refund(Payment payment, JournalId journal, boolean completed) {}

  void refund(Circle circle, Refund refund, PersonId by, Instant at) {
    jdbc.sql(
            """
            with undone as (
              update savings.payment
                 set refund = :journal, refunded_at = :at, refunded_by = :by
               where community = :community and circle = :circle and number = :number
              returning cycle, seat, amount, reserve, fee),
            running as (
              update savings.contribution c
                 set paid = c.paid - u.amount, reserve = c.reserve - u.reserve, fee = c.fee - u.fee
                from undone u
               where c.community = :community and c.circle = :circle and c.cycle = u.cycle
                 and c.seat = u.seat)
            update savings.cycle c
               set collected = c.collected - u.amount, contributors = c.contributors - :complete
              from undone u
             where c.community = :community and c.circle = :circle and c.cycle = u.cycle
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("number", refund.payment().number())
        .param("journal", refund.journal().value())
        .param("complete", refund.completed() ? 1 : 0)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  static Quantity quantity(Circle circle, ResultSet row, String column) throws SQLException {
    BigDecimal value = row.getBigDecimal(column);
    return circle.terms().currency().quantity(value.toBigIntegerExact());
  }
}

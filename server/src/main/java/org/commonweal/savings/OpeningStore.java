package org.commonweal.savings;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.PlaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the state with which circles moved in.
@Repository
class OpeningStore {

  private final JdbcClient jdbc;

  OpeningStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Who wrote it down, when, and where the money is.
  record Noted(Optional<PlaceId> place, PersonId by, Instant at) {}

  void insert(Opening opening, Noted noted) {
    Circle circle = opening.circle();
    jdbc.sql(
            """
            insert into savings.opening
                   (community, circle, cycles, place, fees, reserve, journal, recorded_at,
                    recorded_by)
            values (:community, :circle, :cycles, cast(:place as uuid), :fees, :reserve, :journal,
                    :at, :by)
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("cycles", opening.cycles())
        .param("place", noted.place().map(place -> place.value().toString()).orElse(null))
        .param("fees", new BigDecimal(opening.fees().minor()))
        .param("reserve", new BigDecimal(opening.reserve().minor()))
        .param("journal", CircleJournals.opening(circle).value())
        .param("at", noted.at().atOffset(ZoneOffset.UTC))
        .param("by", noted.by().value())
        .update();
    paid(opening, noted);
    payouts(opening, noted);
  }

  /// What was paid for the cycles that are over, in their running rows.
  private void paid(Opening opening, Noted noted) {
    Circle circle = opening.circle();
    List<Opening.Paid> paid = opening.before();
    jdbc.sql(
            """
            with paid as (
              insert into savings.contribution
                     (community, circle, cycle, seat, member, paid, reserve, fee, timing, missed,
                      paid_at)
              select :community, :circle, p.cycle, p.seat, p.member, p.amount::numeric, 0, 0,
                     'on_time', false, :at
                from unnest(:cycles, :seats, :members, :amounts) as p (cycle, seat, member, amount)
              returning cycle, paid)
            update savings.cycle c
               set collected = s.collected, contributors = s.contributors, reminded = 'due'
              from (select cycle, sum(paid) as collected,
                           count(*) filter (where paid = :contribution) as contributors
                      from paid
                     group by cycle) s
             where c.community = :community and c.circle = :circle and c.cycle = s.cycle
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("contribution", new BigDecimal(circle.terms().contribution().minor()))
        .param("at", noted.at().atOffset(ZoneOffset.UTC))
        .param("cycles", paid.stream().map(Opening.Paid::cycle).toArray(Integer[]::new))
        .param(
            "amounts",
            paid.stream().map(one -> one.amount().minor().toString()).toArray(String[]::new))
        .param("seats", paid.stream().map(one -> one.turn().seat()).toArray(Integer[]::new))
        .param(
            "members", paid.stream().map(one -> one.turn().member().value()).toArray(UUID[]::new))
        .update();
  }

  private void payouts(Opening opening, Noted noted) {
    Circle circle = opening.circle();
    List<Turn> received =
        IntStream.range(0, opening.cycles())
            .mapToObj(cycle -> circle.holder(cycle).orElseThrow())
            .toList();
    jdbc.sql(
            """
            insert into savings.payout
                   (community, circle, cycle, seat, recipient, amount, held, discount, moved,
                    journal, recorded_at, recorded_by, acknowledged_at)
            select :community, :circle, o.place - 1, o.seat, o.recipient, o.amount::numeric, 0,
                   o.discount::numeric, true, :journal, :at, :by, :at
              from unnest(:seats, :recipients, :amounts, :discounts) with ordinality
                as o (seat, recipient, amount, discount, place)
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("journal", CircleJournals.opening(circle).value())
        .param("at", noted.at().atOffset(ZoneOffset.UTC))
        .param("by", noted.by().value())
        .param("seats", received.stream().map(Turn::seat).toArray(Integer[]::new))
        .param(
            "recipients", received.stream().map(turn -> turn.member().value()).toArray(UUID[]::new))
        .param(
            "amounts", texts(opening, cycle -> opening.there(cycle).minus(opening.discount(cycle))))
        .param("discounts", texts(opening, opening::discount))
        .update();
  }

  private static String[] texts(Opening opening, IntFunction<Quantity> amount) {
    return IntStream.range(0, opening.cycles())
        .mapToObj(cycle -> amount.apply(cycle).minor().toString())
        .toArray(String[]::new);
  }

  /// What each seat had paid before the circle moved in for cycles that were paid out: all but what
  /// it owed of them.
  Map<Integer, BigInteger> paid(Circle circle) {
    Map<Integer, BigInteger> paid = new HashMap<>();
    jdbc.sql(
            """
            select c.seat, sum(:contribution - coalesce(d.amount, 0)) as paid
              from savings.opening o
              join savings.contribution c
                on c.community = o.community and c.circle = o.circle and c.cycle < o.cycles
              left join savings.debt d
                on d.community = c.community and d.circle = c.circle and d.cycle = c.cycle
               and d.seat = c.seat
             where o.community = :community and o.circle = :circle
             group by c.seat
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("contribution", new BigDecimal(circle.terms().contribution().minor()))
        .query(row -> {
          paid.put(row.getInt("seat"), row.getBigDecimal("paid").toBigIntegerExact());
        });
    return paid;
  }

  /// The circle runs from the first cycle on that was not paid out.
  void begin(Opening opening, LocalDate firstDue) {
    jdbc.sql(
            """
            update savings.circle set cycle = :cycle, first_due = :first
             where community = :community and id = :id
            """)
        .param("community", opening.circle().community().value())
        .param("id", opening.circle().id().value())
        .param("cycle", opening.cycles())
        .param("first", firstDue)
        .update();
  }
}

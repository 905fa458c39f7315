package org.commonweal.savings;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what payouts of a set of circles are decided from, and writes what came of them.
@Repository
class SettlementStore {

  private final JdbcClient jdbc;

  SettlementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The totals of the open cycles.
  Map<CircleId, CycleStore.Totals> totals(CommunityId community, List<Circle> circles) {
    Map<CircleId, CycleStore.Totals> totals = new HashMap<>();
    jdbc.sql(
            """
            select y.circle, y.due, y.opened_at, y.members, y.contribution, y.collected, y.contributors
              from unnest(:circles, :cycles) as o (circle, cycle)
              join savings.cycle y
                on y.community = :community and y.circle = o.circle and y.cycle = o.cycle
             where y.community = :community
            """)
        .param("community", community.value())
        .param("circles", ids(circles))
        .param("cycles", open(circles))
        .query(row -> {
          totals.put(new CircleId(row.getObject("circle", UUID.class)), CycleStore.totals(row));
        });
    return totals;
  }

  /// What the seats have paid for the open cycles.
  Map<CircleId, Map<Integer, BigInteger>> paid(CommunityId community, List<Circle> circles) {
    Map<CircleId, Map<Integer, BigInteger>> paid = new HashMap<>();
    jdbc.sql(
            """
            select p.circle, p.seat, p.paid
              from unnest(:circles, :cycles) as o (circle, cycle)
              join savings.contribution p
                on p.community = :community and p.circle = o.circle and p.cycle = o.cycle
             where p.community = :community
            """)
        .param("community", community.value())
        .param("circles", ids(circles))
        .param("cycles", open(circles))
        .query(row -> {
          paid.computeIfAbsent(
                  new CircleId(row.getObject("circle", UUID.class)), _ -> new HashMap<>())
              .put(row.getInt("seat"), row.getBigDecimal("paid").toBigIntegerExact());
        });
    return paid;
  }

  private static UUID[] ids(List<Circle> circles) {
    return circles.stream().map(circle -> circle.id().value()).toArray(UUID[]::new);
  }

  private static Integer[] open(List<Circle> circles) {
    return circles.stream().map(Circle::cycle).toArray(Integer[]::new);
  }

  void payOut(CommunityId community, List<Settlement> settlements, Instant at) {
    jdbc.sql(
            """
            insert into savings.payout
                   (community, circle, cycle, seat, recipient, amount, held, discount, lot, journal,
                    recorded_at, recorded_by)
            select :community, o.circle, o.cycle, o.seat, o.recipient, o.amount::numeric,
                   o.held::numeric, o.discount::numeric, o.lot::smallint[], o.journal, :at, o.by
              from unnest(:circles, :cycles, :seats, :recipients, :amounts, :held, :discounts,
                          :lots, :journals, :by)
                as o (circle, cycle, seat, recipient, amount, held, discount, lot, journal, by)
            """)
        .param("community", community.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", array(settlements, one -> one.basis().by().value(), UUID[]::new))
        .param("circles", array(settlements, one -> one.circle().id().value(), UUID[]::new))
        .param("cycles", array(settlements, one -> one.circle().cycle(), Integer[]::new))
        .param("seats", array(settlements, one -> one.recipient().seat(), Integer[]::new))
        .param(
            "recipients", array(settlements, one -> one.recipient().member().value(), UUID[]::new))
        .param("amounts", array(settlements, one -> one.amount().toString(), String[]::new))
        .param(
            "held",
            array(settlements, one -> one.held() ? one.amount().toString() : "0", String[]::new))
        .param("discounts", array(settlements, one -> one.discount().toString(), String[]::new))
        .param("lots", array(settlements, SettlementStore::lot, String[]::new))
        .param(
            "journals",
            array(
                settlements,
                one -> CircleJournals.payout(one.circle(), one.circle().cycle()).value(),
                UUID[]::new))
        .update();
  }

  /// As PostgreSQL writes arrays.
  private static String lot(Settlement settlement) {
    return settlement.basis().auction().map(Auction::lot).orElse(List.of()).stream()
        .map(turn -> String.valueOf(turn.seat()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static <T, R> R[] array(List<T> rows, Function<T, R> column, IntFunction<R[]> make) {
    return rows.stream().map(column).toArray(make);
  }

  /// Opens the next cycles; behind the last one a circle is completed.
  void advance(CommunityId community, List<Circle> circles, Instant at) {
    jdbc.sql(
            """
            with advanced as (
              update savings.circle
                 set cycle = cycle + 1,
                     status = case when cycle + 1 = size then 'completed' else status end
               where community = :community and id = any(:circles)
              returning id, cycle)
            update savings.cycle y set opened_at = :at
              from advanced a
             where y.community = :community and y.circle = a.id and y.cycle = a.cycle
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("community", community.value())
        .param("circles", ids(circles))
        .update();
  }

  /// What circles that are over gave back, behind which payment.
  void end(CommunityId community, List<Ending> endings, int number, Instant at) {
    List<Ending> some = endings.stream().filter(ending -> !ending.nothing()).toList();
    if (some.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into savings.ending (community, circle, number, fees, reserve, deposits, at)
            select :community, e.circle, :number, e.fees::numeric, e.reserve::numeric,
                   e.deposits::numeric, :at
              from unnest(:circles, :fees, :reserves, :deposits) as e (circle, fees, reserve, deposits)
            """)
        .param("community", community.value())
        .param("number", number)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("circles", array(some, one -> one.circle().id().value(), UUID[]::new))
        .param("fees", array(some, one -> one.fees().toString(), String[]::new))
        .param("reserves", array(some, one -> one.reserve().toString(), String[]::new))
        .param("deposits", array(some, one -> one.returned().toString(), String[]::new))
        .update();
  }
}

package org.commonweal.savings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What seats owe, and contributions that were missed.
@Repository
class DebtStore {

  private final JdbcClient jdbc;

  DebtStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All debts of a circle, by cycle and seat; those to recipients before those to the reserve.
  List<Debt> of(Circle circle) {
    return jdbc.sql(
            """
            select circle, cycle, seat, creditor, creditor_seat, amount, open
              from savings.debt
             where community = :community and circle = :circle
             order by cycle, seat, creditor
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query((row, _) -> debt(row))
        .list();
  }

  private static Debt debt(ResultSet row) throws SQLException {
    return new Debt(
        new CircleId(row.getObject("circle", UUID.class)),
        row.getInt("cycle"),
        row.getInt("seat"),
        Debt.Creditor.of(row.getString("creditor")),
        row.getInt("creditor_seat"),
        row.getBigDecimal("amount").toBigIntegerExact(),
        row.getBigDecimal("open").toBigIntegerExact());
  }

  /// In how many cycles a seat is behind, for these seats of these circles.
  Map<CircleId, Integer> behind(CommunityId community, Map<CircleId, Integer> seats) {
    List<CircleId> circles = List.copyOf(seats.keySet());
    return jdbc
        .sql(
            """
            select d.circle, count(distinct d.cycle) as cycles
              from unnest(:circles, :seats) as s (circle, seat)
              join savings.debt d
                on d.community = :community and d.circle = s.circle and d.seat = s.seat
             where d.community = :community and d.open > 0
             group by d.circle
            """)
        .param("community", community.value())
        .param("circles", circles.stream().map(CircleId::value).toArray(UUID[]::new))
        .param("seats", circles.stream().map(seats::get).toArray(Integer[]::new))
        .query((row, _) ->
            Map.entry(new CircleId(row.getObject("circle", UUID.class)), row.getInt("cycles")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void insert(CommunityId community, List<Debt> debts) {
    if (debts.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into savings.debt
                   (community, circle, cycle, seat, creditor, creditor_seat, amount, open)
            select :community, d.circle, d.cycle, d.seat, d.creditor, d.creditor_seat,
                   d.amount::numeric, d.amount::numeric
              from unnest(:circles, :cycles, :seats, :creditors, :creditorSeats, :amounts)
                as d (circle, cycle, seat, creditor, creditor_seat, amount)
            """)
        .param("community", community.value())
        .param("circles", debts.stream().map(one -> one.circle().value()).toArray(UUID[]::new))
        .param("cycles", debts.stream().map(Debt::cycle).toArray(Integer[]::new))
        .param("seats", debts.stream().map(Debt::seat).toArray(Integer[]::new))
        .param("creditors", debts.stream().map(one -> one.creditor().code()).toArray(String[]::new))
        .param("creditorSeats", debts.stream().map(Debt::creditorSeat).toArray(Integer[]::new))
        .param("amounts", debts.stream().map(one -> one.amount().toString()).toArray(String[]::new))
        .update();
  }

  /// Takes what was paid off what is open.
  void pay(Circle circle, List<DebtPart> parts) {
    if (parts.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update savings.debt d set open = d.open - p.paid::numeric
              from unnest(:cycles, :seats, :creditors, :paid) as p (cycle, seat, creditor, paid)
             where d.community = :community and d.circle = :circle and d.cycle = p.cycle
               and d.seat = p.seat and d.creditor = p.creditor
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("cycles", parts.stream().map(one -> one.debt().cycle()).toArray(Integer[]::new))
        .param("seats", parts.stream().map(one -> one.debt().seat()).toArray(Integer[]::new))
        .param(
            "creditors",
            parts.stream().map(one -> one.debt().creditor().code()).toArray(String[]::new))
        .param("paid", parts.stream().map(one -> one.paid().toString()).toArray(String[]::new))
        .update();
  }

  /// Marks contributions as missed, whether anything of them has come or not.
  void miss(CommunityId community, List<Miss> misses, Instant at) {
    if (misses.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into savings.contribution
                   (community, circle, cycle, seat, member, paid, reserve, fee, timing, missed, paid_at)
            select :community, m.circle, m.cycle, m.seat, m.member, 0, 0, 0, 'overdue', true, :at
              from unnest(:circles, :cycles, :seats, :members) as m (circle, cycle, seat, member)
                on conflict (community, circle, cycle, seat) do update set missed = true
            """)
        .param("community", community.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("circles", misses.stream().map(one -> one.circle().value()).toArray(UUID[]::new))
        .param("cycles", misses.stream().map(Miss::cycle).toArray(Integer[]::new))
        .param("seats", misses.stream().map(one -> one.turn().seat()).toArray(Integer[]::new))
        .param(
            "members", misses.stream().map(one -> one.turn().member().value()).toArray(UUID[]::new))
        .update();
  }

  /// A seat that had not paid all when its cycle was paid out.
  record Miss(CircleId circle, int cycle, Turn turn) {}
}

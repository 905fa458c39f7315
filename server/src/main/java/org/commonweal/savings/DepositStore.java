package org.commonweal.savings;

import java.util.List;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Deposits, and what is left of them.
@Repository
class DepositStore {

  private final JdbcClient jdbc;

  DepositStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CommunityId community, List<Deposit> deposits) {
    write(
        community,
        deposits,
        """
        insert into savings.deposit (community, circle, seat, amount, remaining)
        select :community, d.circle, d.seat, d.amount::numeric, d.remaining::numeric
          from unnest(:circles, :seats, :amounts, :remaining) as d (circle, seat, amount, remaining)
        """);
  }

  /// Writes what is left by now.
  void leave(CommunityId community, List<Deposit> deposits) {
    write(
        community,
        deposits,
        """
        update savings.deposit d set remaining = n.remaining::numeric
          from unnest(:circles, :seats, :amounts, :remaining) as n (circle, seat, amount, remaining)
         where d.community = :community and d.circle = n.circle and d.seat = n.seat
        """);
  }

  /// Writes what was deposited by now, and what is left of it.
  void change(CommunityId community, List<Deposit> deposits) {
    write(
        community,
        deposits,
        """
        update savings.deposit d set amount = n.amount::numeric, remaining = n.remaining::numeric
          from unnest(:circles, :seats, :amounts, :remaining) as n (circle, seat, amount, remaining)
         where d.community = :community and d.circle = n.circle and d.seat = n.seat
        """);
  }

  private void write(CommunityId community, List<Deposit> deposits, String sql) {
    if (deposits.isEmpty()) {
      return;
    }
    jdbc.sql(sql)
        .param("community", community.value())
        .param("circles", deposits.stream().map(one -> one.circle().value()).toArray(UUID[]::new))
        .param("seats", deposits.stream().map(Deposit::seat).toArray(Integer[]::new))
        .param(
            "amounts", deposits.stream().map(one -> one.amount().toString()).toArray(String[]::new))
        .param(
            "remaining", deposits.stream().map(one -> one.left().toString()).toArray(String[]::new))
        .update();
  }

  List<Deposit> of(CommunityId community, List<CircleId> circles) {
    return jdbc.sql(
            """
            select circle, seat, amount, remaining
              from savings.deposit
             where community = :community and circle = any(:circles)
             order by circle, seat
            """)
        .param("community", community.value())
        .param("circles", circles.stream().map(CircleId::value).toArray(UUID[]::new))
        .query((row, _) ->
            new Deposit(
                new CircleId(row.getObject("circle", UUID.class)),
                row.getInt("seat"),
                row.getBigDecimal("amount").toBigIntegerExact(),
                row.getBigDecimal("remaining").toBigIntegerExact()))
        .list();
  }
}

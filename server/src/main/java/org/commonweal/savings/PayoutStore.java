package org.commonweal.savings;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Payouts once they were made: acknowledged, held and released, and what arrives later.
@Repository
class PayoutStore {

  private final JdbcClient jdbc;

  PayoutStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  HeldPayouts held(Circle circle) {
    Map<Integer, BigInteger> held = new HashMap<>();
    jdbc.sql(
            """
            select seat, held from savings.payout
             where community = :community and circle = :circle and held > 0
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query(row -> {
          held.put(row.getInt("seat"), row.getBigDecimal("held").toBigIntegerExact());
        });
    return new HeldPayouts(held);
  }

  /// Adds what arrived to the payouts, and to what is held of them; released ones hold nothing.
  void write(Circle circle, HeldPayouts payouts, Instant at) {
    Map<Integer, BigInteger> arrived = new HashMap<>(payouts.arrived());
    payouts.released().keySet().forEach(seat -> arrived.putIfAbsent(seat, BigInteger.ZERO));
    if (arrived.isEmpty()) {
      return;
    }
    List<Integer> seats = List.copyOf(arrived.keySet());
    jdbc.sql(
            """
            update savings.payout o
               set later = o.later + n.arrived::numeric,
                   held = case when n.released or o.held = 0 then 0
                               else o.held + n.arrived::numeric end,
                   released_at = case when n.released then :at else o.released_at end
              from unnest(:seats, :arrived, :released) as n (seat, arrived, released)
             where o.community = :community and o.circle = :circle and o.seat = n.seat
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("seats", seats.toArray(Integer[]::new))
        .param(
            "arrived",
            seats.stream().map(seat -> Lookup.in(arrived, seat).toString()).toArray(String[]::new))
        .param(
            "released", seats.stream().map(payouts.released()::containsKey).toArray(Boolean[]::new))
        .update();
  }

  /// Whether a circle could still pay something to this member: one that runs, or one that is over
  /// and holds something for them or in which somebody owes them something.
  boolean expected(CommunityId community, MemberId member, UnitId unit) {
    return jdbc.sql(
            """
            select exists (
              select from savings.turn t
                join savings.circle c on c.community = t.community and c.id = t.circle
               where t.community = :community and t.member = :member and c.unit = :unit
                 and (c.status in ('active', 'paused')
                      or exists (select from savings.payout p
                                  where p.community = :community and p.circle = c.id
                                    and p.seat = t.seat and p.held > 0)
                      or exists (select from savings.debt d
                                  where d.community = :community and d.circle = c.id
                                    and d.creditor_seat = t.seat and d.open > 0)
                      or exists (select from savings.dissolved_debt d
                                  where d.community = :community and d.circle = c.id
                                    and d.creditor_seat = t.seat and d.open > 0)))
            """)
        .param("community", community.value())
        .param("member", member.value())
        .param("unit", unit.value())
        .query(Boolean.class)
        .single();
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
}

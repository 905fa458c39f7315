package org.commonweal.rounds;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.allocation.Allocation;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AllocationStore {

  private final JdbcClient jdbc;

  AllocationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes allocations of a round behind the position `after`; the first one is 1.
  void insert(CommunityId community, Fulfilment fulfilment, int after) {
    List<Allocation> allocations = fulfilment.allocations();
    jdbc.sql(
            """
            insert into rounds.allocation
                   (community, round, recipient, position, asked, amount, portions)
            select :community, :round, a.recipient, :after + a.position, a.asked, a.amount,
                   a.portions::json
              from unnest(:recipients, :asked, :amounts, :portions)
                   with ordinality as a(recipient, asked, amount, portions, position)
            """)
        .param("community", community.value())
        .param("round", fulfilment.round().value())
        .param("after", after)
        .param("recipients", allocations.stream().map(Allocation::recipient).toArray(UUID[]::new))
        .param(
            "asked",
            allocations.stream().map(a -> new BigDecimal(a.asked())).toArray(BigDecimal[]::new))
        .param(
            "amounts",
            allocations.stream().map(a -> new BigDecimal(a.amount())).toArray(BigDecimal[]::new))
        .param(
            "portions",
            allocations.stream().map(a -> PortionsJson.write(a.portions())).toArray(String[]::new))
        .update();
  }

  /// Allocations behind position `after`, in order.
  List<Allocation> list(CommunityId community, RoundId round, long after, int limit) {
    return jdbc.sql(
            """
            select recipient, asked, amount, portions
              from rounds.allocation
             where community = :community and round = :round and position > :after
             order by position
             limit :limit
            """)
        .param("community", community.value())
        .param("round", round.value())
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> allocation(row))
        .list();
  }

  Optional<Allocation> find(CommunityId community, RoundId round, UUID recipient) {
    return jdbc.sql(
            """
            select recipient, asked, amount, portions
              from rounds.allocation
             where community = :community and round = :round and recipient = :recipient
            """)
        .param("community", community.value())
        .param("round", round.value())
        .param("recipient", recipient)
        .query((row, _) -> allocation(row))
        .optional();
  }

  private static Allocation allocation(ResultSet row) throws SQLException {
    return new Allocation(
        row.getObject("recipient", UUID.class),
        row.getBigDecimal("asked").toBigIntegerExact(),
        row.getBigDecimal("amount").toBigIntegerExact(),
        PortionsJson.read(row.getString("portions")));
  }
}

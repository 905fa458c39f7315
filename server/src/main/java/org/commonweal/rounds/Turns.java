package org.commonweal.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweal.allocation.FillRate;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How fair a source has been over time: whose turn it is for the next odd unit, and how much of
/// what they asked people got in its last rounds.
@Repository
public class Turns {

  /// Places in the queue that are told.
  private static final int FIRST = 5;

  /// Rounds that count.
  private static final int ROUNDS = 5;

  private final JdbcClient jdbc;

  Turns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whose turn is asked for, and whose rates, of one unit of a source.
  public record Question(
      UUID source, UnitId unit, Collection<UUID> asking, Collection<UUID> shown) {}

  /// Those who stand first in the queue, without newcomers, who have no place yet; and what part of
  /// what they asked people got in the last five rounds over the unit.
  public record Told(List<UUID> first, Map<UUID, FillRate> rates) {

    public Told {
      first = List.copyOf(first);
      rates = Map.copyOf(rates);
    }
  }

  public Told of(CommunityId community, Question question) {
    List<UUID> first = new ArrayList<>();
    Map<UUID, FillRate> rates = new HashMap<>();
    jdbc.sql(
            """
            (select q.recipient, q.place, 0 as amount, 0 as asked
               from rounds.queue q
              where q.community = :community and q.source = :source
                and q.recipient = any(:asking)
              order by q.place
              limit :first)
            union all
            select a.recipient, null, sum(a.amount), sum(a.asked)
              from rounds.allocation a
             where a.community = :community and a.recipient = any(:shown)
               and a.round in (select r.id from rounds.round r
                                where r.community = :community and r.source = :source
                                  and r.unit = :unit and r.committed_at is not null
                                order by r.id desc
                                limit :rounds)
             group by a.recipient
             order by place
            """)
        .param("community", community.value())
        .param("source", question.source())
        .param("unit", question.unit().value())
        .param("asking", question.asking().toArray(UUID[]::new))
        .param("shown", question.shown().toArray(UUID[]::new))
        .param("first", FIRST)
        .param("rounds", ROUNDS)
        .query(row -> {
          keep(row, first, rates);
        });
    return new Told(first, rates);
  }

  private static void keep(ResultSet row, List<UUID> first, Map<UUID, FillRate> rates)
      throws SQLException {
    UUID recipient = row.getObject("recipient", UUID.class);
    row.getLong("place");
    if (!row.wasNull()) {
      first.add(recipient);
      return;
    }
    rates.put(
        recipient,
        FillRate.of(
            row.getBigDecimal("amount").toBigIntegerExact(),
            row.getBigDecimal("asked").toBigIntegerExact()));
  }
}

package org.commonweal.savings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds circles for which a moment has come, and those for which it still holds once they are
/// locked.
@Repository
class NightStore {

  /// The open cycle is due and complete, or its grace period is over and the policy decides; where
  /// turns are auctioned, not before bids are taken no longer.
  private static final String PAYABLE =
      """
      c.status = 'active' and y.due <= :now
         and (c.turn_order <> 'auction' or c.cycle = c.size - 1 or y.opened_at is null
              or y.opened_at + %s * interval '1 hour' <= :now)
         and (y.contributors = y.members
              or (c.missing <> 'wait' and y.due + c.grace_hours * interval '1 hour' < :now))
      """
          .formatted(Auction.SHORTEST.toHours());

  private final JdbcClient jdbc;

  NightStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A circle that is to be looked at.
  record Found(CommunityId community, CircleId circle) {}

  /// Circles of all communities whose open cycle is to be paid out, by community and id.
  List<Found> payable(Instant now, int limit) {
    return jdbc.sql(
            """
            select c.community, c.id
              from savings.circle c
              join savings.cycle y
                on y.community = c.community and y.circle = c.id and y.cycle = c.cycle
             where %s
             order by c.community, c.id
             limit :limit
            """
                .formatted(PAYABLE))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, _) ->
            new Found(
                new CommunityId(row.getInt("community")),
                new CircleId(row.getObject("id", UUID.class))))
        .list();
  }

  /// Those of locked circles whose open cycle is still to be paid out, with who started them.
  Map<CircleId, PersonId> payable(CommunityId community, List<Circle> circles, Instant now) {
    Map<CircleId, PersonId> starters = new HashMap<>();
    jdbc.sql(
            """
            select c.id, c.started_by
              from savings.circle c
              join savings.cycle y
                on y.community = c.community and y.circle = c.id and y.cycle = c.cycle
             where c.community = :community and c.id = any(:circles) and %s
            """
                .formatted(PAYABLE))
        .param("community", community.value())
        .param("circles", circles.stream().map(circle -> circle.id().value()).toArray(UUID[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(row -> {
          starters.put(
              new CircleId(row.getObject("id", UUID.class)),
              new PersonId(row.getObject("started_by", UUID.class)));
        });
    return starters;
  }
}

package org.commonweal.savings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which circle goes on from which.
@Repository
class RotationStore {

  private final JdbcClient jdbc;

  RotationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void follow(Circle previous, CircleId next) {
    jdbc.sql(
            """
            insert into savings.rotation (community, circle, previous)
            values (:community, :circle, :previous)
            """)
        .param("community", previous.community().value())
        .param("circle", next.value())
        .param("previous", previous.id().value())
        .update();
  }

  /// Puts those of the members who are still in the community into a circle, in this order.
  void seat(Circle previous, CircleId next, List<MemberId> members, Instant at) {
    jdbc.sql(
            """
            insert into savings.turn (community, circle, member, seat, position, word, joined_at)
            select :community, :circle, member, place - 1, place - 1, '', :at
              from (select m.member, row_number() over (order by m.place) as place
                      from unnest(:members) with ordinality as m (member, place)
                      join community.member_name n
                        on n.community = :community and n.id = m.member and n.status = 'active') s
            """)
        .param("community", previous.community().value())
        .param("circle", next.value())
        .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Rotations.Around around(Circle circle) {
    return jdbc.sql(
            """
            select (select previous from savings.rotation
                     where community = :community and circle = :circle) as previous,
                   (select r.circle
                      from savings.rotation r
                      join savings.circle c on c.community = r.community and c.id = r.circle
                     where r.community = :community and r.previous = :circle
                       and c.status <> 'cancelled') as next
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query((row, _) -> new Rotations.Around(id(row, "previous"), id(row, "next")))
        .single();
  }

  private static Optional<CircleId> id(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class)).map(CircleId::new);
  }
}

package org.commonweal.savings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SwapStore {

  private final JdbcClient jdbc;

  SwapStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those that are open, then the latest that are not.
  List<Swap> of(Circle circle) {
    return jdbc.sql(
            """
            select s.id, s.asker, a.name as asker_name, s.asker_turn, s.asked, b.name as asked_name,
                   s.asked_turn, b.managed, s.status, s.asked_at, s.ended_at
              from savings.swap s
              join community.member_name a on a.community = s.community and a.id = s.asker
              join community.member_name b on b.community = s.community and b.id = s.asked
             where s.community = :community and s.circle = :circle
             order by s.ended_at is not null, s.id desc
             limit 200
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query((row, _) -> swap(row).in(circle))
        .list();
  }

  private static Swap swap(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Swap(
        new SwapId(row.getObject("id", UUID.class)),
        side(row, "asker"),
        side(row, "asked"),
        row.getBoolean("managed"),
        SwapStatus.of(row.getString("status")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(ended).map(OffsetDateTime::toInstant));
  }

  private static Swap.Side side(ResultSet row, String who) throws SQLException {
    return new Swap.Side(
        new MemberId(row.getObject(who, UUID.class)),
        row.getString(who + "_name"),
        row.getInt(who + "_turn"));
  }

  void insert(Circle circle, SwapId id, Turn asker, Turn asked, Instant at) {
    jdbc.sql(
            """
            insert into savings.swap
                   (community, circle, id, asker, asker_turn, asked, asked_turn, status, asked_at)
            values (:community, :circle, :id, :asker, :askerTurn, :asked, :askedTurn, 'asked', :at)
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("id", id.value())
        .param("asker", asker.member().value())
        .param("askerTurn", asker.position())
        .param("asked", asked.member().value())
        .param("askedTurn", asked.position())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void agree(Circle circle, SwapId id) {
    jdbc.sql(
            """
            update savings.swap set status = 'agreed'
             where community = :community and circle = :circle and id = :id
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("id", id.value())
        .update();
  }

  void end(Circle circle, SwapId id, SwapStatus how, PersonId by, Instant at) {
    jdbc.sql(
            """
            update savings.swap set status = :status, ended_at = :at, ended_by = :by
             where community = :community and circle = :circle and id = :id
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("id", id.value())
        .param("status", how.code())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Gives each of the two the turn of the other, in one statement.
  void exchange(Circle circle, Swap swap) {
    jdbc.sql(
            """
            update savings.turn
               set position = case when member = :asker then :askedTurn else :askerTurn end
             where community = :community and circle = :circle and member in (:asker, :asked)
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("asker", swap.asker().member().value())
        .param("askerTurn", swap.asker().position())
        .param("asked", swap.asked().member().value())
        .param("askedTurn", swap.asked().position())
        .update();
  }
}

package org.commonweal.savings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.commonweal.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SwapStore {

  private final JdbcClient jdbc;
  private final CircleChangeStore changes;

  SwapStore(JdbcClient jdbc, CircleChangeStore changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  /// Those that are open, then the latest that are not.
  List<Swap> of(Circle circle) {
    return changes.of(circle).swaps();
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

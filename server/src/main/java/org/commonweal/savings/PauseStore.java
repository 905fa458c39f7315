package org.commonweal.savings;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.commonweal.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PauseStore {

  private final JdbcClient jdbc;

  PauseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// From the first one on.
  List<Pause> of(Circle circle) {
    return jdbc.sql(
            """
            select number, cycle, paused_at, resumed_at, days
              from savings.pause
             where community = :community and circle = :circle
             order by number
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query((row, _) -> {
          @Nullable OffsetDateTime resumed = row.getObject("resumed_at", OffsetDateTime.class);
          return new Pause(
              row.getInt("number"),
              row.getInt("cycle"),
              row.getObject("paused_at", OffsetDateTime.class).toInstant(),
              Optional.ofNullable(resumed).map(OffsetDateTime::toInstant),
              row.getInt("days"));
        })
        .list();
  }

  void insert(Circle circle, Pause pause, PersonId by) {
    jdbc.sql(
            """
            insert into savings.pause
                   (community, circle, number, cycle, paused_at, paused_by, days)
            values (:community, :circle, :number, :cycle, :at, :by, 0)
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("number", pause.number())
        .param("cycle", pause.cycle())
        .param("at", pause.pausedAt().atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
    status(circle, CircleStatus.PAUSED);
  }

  /// Ends the pause and writes down when cycles are due from now on.
  void end(Circle circle, Pause pause, Resumption resumption, PersonId by, Instant at) {
    jdbc.sql(
            """
            update savings.pause set resumed_at = :at, resumed_by = :by, days = :days
             where community = :community and circle = :circle and number = :number
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("number", pause.number())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .param("days", resumption.days())
        .update();
    due(circle, resumption);
    rest(circle, Duration.between(pause.pausedAt(), at));
    status(circle, CircleStatus.ACTIVE);
  }

  /// Whoever was reminded of the day before has to be reminded of the new one.
  private void due(Circle circle, Resumption resumption) {
    List<Resumption.Move> moves = resumption.moves();
    String[] due =
        moves.stream()
            .map(move -> move.after().atStartOfDay(circle.terms().zone()).toInstant().toString())
            .toArray(String[]::new);
    jdbc.sql(
            """
            update savings.cycle c set due = cast(d.due as timestamptz), reminded = 'none'
              from unnest(:cycles, :due) as d (cycle, due)
             where c.community = :community and c.circle = :circle and c.cycle = d.cycle
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("cycles", moves.stream().mapToInt(Resumption.Move::cycle).toArray())
        .param("due", due)
        .update();
  }

  /// The hours in which the open cycle is bid for do not pass while the circle rests.
  private void rest(Circle circle, Duration rested) {
    jdbc.sql(
            """
            update savings.cycle set opened_at = opened_at + :micros * interval '1 microsecond'
             where community = :community and circle = :circle and cycle = :open
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("open", circle.cycle())
        .param("micros", TimeUnit.MICROSECONDS.convert(rested))
        .update();
  }

  private void status(Circle circle, CircleStatus status) {
    jdbc.sql("update savings.circle set status = :status where community = :community and id = :id")
        .param("community", circle.community().value())
        .param("id", circle.id().value())
        .param("status", status.code())
        .update();
  }
}

package org.commonweal.savings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What it would mean for a circle to go on at a moment: by how many days due dates move, and
/// which.
public record Resumption(int days, List<Move> moves) {

  public Resumption {
    moves = List.copyOf(moves);
  }

  /// When a cycle was due, and when it will be.
  public record Move(int cycle, LocalDate before, LocalDate after) {}

  static Resumption of(Pause pause, Instant now, List<Cycle> cycles, ZoneId zone) {
    LocalDate began = LocalDate.ofInstant(pause.pausedAt(), zone);
    long days = ChronoUnit.DAYS.between(began, LocalDate.ofInstant(now, zone));
    List<Move> moves =
        cycles.stream()
            .filter(cycle -> days > 0 && cycle.number() >= pause.cycle())
            .map(cycle -> move(cycle, days, zone))
            .toList();
    return new Resumption((int) days, moves);
  }

  private static Move move(Cycle cycle, long days, ZoneId zone) {
    LocalDate before = LocalDate.ofInstant(cycle.due(), zone);
    return new Move(cycle.number(), before, before.plusDays(days));
  }
}

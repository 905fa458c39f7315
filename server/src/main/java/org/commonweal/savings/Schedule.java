package org.commonweal.savings;

import java.math.BigInteger;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonweal.kernel.Quantity;

/// Who pays and receives what, and when, from the first cycle to the last. A place that nobody has
/// taken yet receives as well, so that everybody sees what they join.
public record Schedule(CircleTerms terms, List<Turn> turns, List<ZonedDateTime> due) {

  public Schedule {
    turns = List.copyOf(turns);
    due = List.copyOf(due);
  }

  /// As the terms have it.
  static Schedule planned(CircleTerms terms, List<Turn> turns) {
    return new Schedule(
        terms, turns, IntStream.range(0, terms.size()).mapToObj(terms::due).toList());
  }

  /// As the cycles are due by now.
  static Schedule of(CircleTerms terms, List<Turn> turns, List<Cycle> cycles) {
    List<ZonedDateTime> due =
        cycles.stream().map(cycle -> cycle.due().atZone(terms.zone())).toList();
    return new Schedule(terms, turns, due);
  }

  /// One cycle: everybody pays the contribution, `recipient` is paid the pool. `net` is what the
  /// recipient has received less what they have paid, once this cycle is over.
  public record Line(
      int cycle, ZonedDateTime due, Optional<Turn> recipient, Quantity pool, Quantity net) {}

  public List<Line> lines() {
    return IntStream.range(0, terms.size()).mapToObj(this::line).toList();
  }

  private Line line(int cycle) {
    Optional<Turn> recipient = turns.stream().filter(turn -> turn.position() == cycle).findFirst();
    return new Line(cycle, due.get(cycle), recipient, terms.pool(terms.size()), net(cycle, cycle));
  }

  /// What the member at this position has received less what they have paid, after a cycle: below 0
  /// while they save, above 0 while they owe, 0 at the end.
  public Quantity net(int position, int cycle) {
    BigInteger paid = times(cycle + 1);
    BigInteger received = position <= cycle ? times(terms.size()) : BigInteger.ZERO;
    return new Quantity(received.subtract(paid), terms.contribution().unit());
  }

  private BigInteger times(int count) {
    return terms.contribution().minor().multiply(BigInteger.valueOf(count));
  }
}

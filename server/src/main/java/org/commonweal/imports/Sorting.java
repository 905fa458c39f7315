package org.commonweal.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;

/// Sorts the lines of a file: to be added as something, there already, or bad.
final class Sorting<T> {

  /// A line and what it asks for.
  record Wish<T>(long line, T asked) {}

  private final List<Wish<T>> wishes = new ArrayList<>();
  private final List<BadLine> bad = new ArrayList<>();
  private int already;

  /// Reads each line once; equal lines would be added twice, so the second is bad.
  static <T> Sorting<T> of(Table table, Function<Line, Optional<T>> read) {
    Sorting<T> sorting = new Sorting<>();
    sorting.bad.addAll(table.bad());
    Map<Map<String, String>, Long> seen = new HashMap<>();
    for (Line line : table.lines()) {
      Long before = seen.putIfAbsent(line.fields(), line.number());
      if (before != null) {
        sorting.refuse(line.number(), List.of(new ImportRefusal.RepeatedLine(before)));
        continue;
      }
      sorting.read(line, read);
    }
    return sorting;
  }

  private void read(Line line, Function<Line, Optional<T>> read) {
    try {
      read.apply(line)
          .ifPresentOrElse(asked -> wishes.add(new Wish<>(line.number(), asked)), () -> already++);
    } catch (Refused refused) {
      refuse(line.number(), refused.refusals());
    }
  }

  void refuse(long line, List<Refusal> refusals) {
    bad.add(new BadLine(line, refusals));
  }

  void found() {
    already++;
  }

  List<Wish<T>> wishes() {
    return wishes;
  }

  int already() {
    return already;
  }

  List<BadLine> bad() {
    return bad.stream().sorted(Comparator.comparingLong(BadLine::line)).toList();
  }
}

package org.commonweal.ledger;

import java.time.Instant;
import java.util.List;

/// Everything that one posting writes: entries behind the `before` there are, their legs, and what
/// these add to the balances.
record NewPage(long before, Instant recordedAt, List<NewEntry> entries, List<Addition> additions) {

  /// All legs with the ordinal of their entry.
  List<Line> lines() {
    return entries.stream()
        .flatMap(entry -> entry.legs().stream().map(leg -> new Line(entry.ordinal(), leg)))
        .toList();
  }

  record Line(int ordinal, NewLeg leg) {}

  /// The entries that have a note.
  List<NewEntry> noted() {
    return entries.stream().filter(entry -> entry.journal().note().isPresent()).toList();
  }

  /// How many rows this is, to be compared with what the database wrote.
  Rows rows() {
    int legs = entries.stream().mapToInt(entry -> entry.legs().size()).sum();
    return new Rows(entries.size(), noted().size(), legs, additions.size());
  }

  record Rows(int entries, int notes, int legs, int balances) {}
}

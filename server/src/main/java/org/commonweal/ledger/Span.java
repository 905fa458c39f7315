package org.commonweal.ledger;

import java.time.LocalDate;

/// The days from the first to the last one, both included.
public record Span(LocalDate from, LocalDate to) {

  public Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to: " + to + " (expected: from " + from + " on)");
    }
  }
}

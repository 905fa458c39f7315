package org.commonweal.pots;

import java.time.LocalDate;

/// An expense that comes again: as it was written down last, on each of these days until the last.
/// `problem` is the sentence-less type of what refused it when it was due last, or empty.
public record Recurrence(
    RecurrenceId id,
    ExpenseId expense,
    String title,
    Every every,
    int count,
    LocalDate next,
    LocalDate until,
    boolean stopped,
    String problem) {}

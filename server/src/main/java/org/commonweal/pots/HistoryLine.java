package org.commonweal.pots;

import java.time.LocalDate;
import java.util.UUID;
import org.commonweal.kernel.Quantity;

/// A line of what moved in a pot or wallet, with the balance after it. The title is empty but for
/// expenses, whose id `about` is then.
public record HistoryLine(
    long number,
    LocalDate day,
    String event,
    String title,
    UUID about,
    Quantity change,
    Quantity balance) {}

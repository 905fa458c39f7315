package org.commonweal.ledger;

import java.time.LocalDate;
import org.commonweal.kernel.Quantity;

/// A leg between accounts of two holders, seen from the first: `change` is above 0 where its
/// account was credited.
public record Dealing(
    long entry,
    JournalId journal,
    Event event,
    LocalDate effective,
    Purpose own,
    Quantity change) {}

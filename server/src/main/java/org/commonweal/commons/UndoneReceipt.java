package org.commonweal.commons;

import java.time.Instant;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.JournalId;

/// A receipt of a contribution that was taken back: what had come in and when, by which journal it
/// was undone, when, by whom and why.
public record UndoneReceipt(
    JournalId journal,
    Quantity received,
    Instant receivedAt,
    Instant undoneAt,
    String undoneBy,
    String reason) {}

package org.commonweal.pots;

import java.time.Instant;

/// A picture or PDF of what was paid for, without its content.
public record Receipt(ReceiptId id, String name, String type, int bytes, Instant at) {}

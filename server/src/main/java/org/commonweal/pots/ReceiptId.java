package org.commonweal.pots;

import java.util.UUID;

/// The identity of a receipt within its community.
public record ReceiptId(UUID value) {}

package org.commonweal.pots;

import java.util.UUID;

/// The identity of an expense within its community.
public record ExpenseId(UUID value) {}

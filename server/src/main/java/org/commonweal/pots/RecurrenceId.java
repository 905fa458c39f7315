package org.commonweal.pots;

import java.util.UUID;

/// The identity of an expense that comes again within its community.
public record RecurrenceId(UUID value) {}

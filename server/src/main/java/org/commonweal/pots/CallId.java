package org.commonweal.pots;

import java.util.UUID;

/// The identity of a contribution call within its community.
public record CallId(UUID value) {}

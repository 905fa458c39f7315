package org.commonweal.savings;

import java.util.UUID;

/// The identity of a circle within its community.
public record CircleId(UUID value) {}

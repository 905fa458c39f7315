package org.commonweal.savings;

import java.util.UUID;

/// The identity of a swap within its circle.
public record SwapId(UUID value) {}

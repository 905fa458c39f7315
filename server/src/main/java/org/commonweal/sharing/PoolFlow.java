package org.commonweal.sharing;

import java.util.UUID;
import org.commonweal.kernel.Quantity;

/// What of one item went from how many givers through a pool to how many receivers.
public record PoolFlow(UUID pool, int givers, Quantity in, int receivers, Quantity out) {}

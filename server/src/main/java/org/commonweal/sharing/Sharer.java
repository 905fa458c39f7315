package org.commonweal.sharing;

import org.commonweal.items.Item;
import org.commonweal.kernel.Quantity;

/// What a member gave of one item to others directly, to councils and to pools, and received.
public record Sharer(
    Item item, Quantity direct, Quantity toCouncils, Quantity toPools, Quantity received) {}

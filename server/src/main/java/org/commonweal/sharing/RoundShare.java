package org.commonweal.sharing;

import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.kernel.Quantity;

/// One share of a round, as whoever hands it out reads it.
public record RoundShare(
    ShareId id, MemberId receiver, String receiverName, Item item, Quantity units) {}

package org.commonweal.commons;

import org.commonweal.community.MemberId;
import org.commonweal.items.ItemId;

/// What a manager hands to one member; `units` is a decimal number of whole units.
public record NewGift(MemberId receiver, ItemId item, String units) {}

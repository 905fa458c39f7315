package org.commonweal.commons;

import org.commonweal.community.MemberId;
import org.commonweal.items.ItemId;

/// What somebody promises to bring; `units` is a decimal number of whole units.
public record NewContribution(MemberId giver, ItemId item, String units) {}

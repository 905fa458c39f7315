package org.commonweal.commons;

import org.commonweal.items.ItemId;

/// What a manager offers to everybody out of a pool; `units` is a decimal number of whole units,
/// `note` says what is good to know.
public record NewHandOut(ItemId item, String units, String note) {}

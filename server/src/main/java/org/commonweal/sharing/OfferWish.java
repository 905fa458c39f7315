package org.commonweal.sharing;

import org.commonweal.items.ItemId;

/// What somebody offers; `units` is a decimal number of whole units, `note` says in their words
/// what is good to know.
public record OfferWish(ItemId item, String units, String note) {}

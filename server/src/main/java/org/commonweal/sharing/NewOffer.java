package org.commonweal.sharing;

import java.math.BigInteger;
import org.commonweal.items.ItemId;
import org.commonweal.ledger.Holder;

/// An offer that was checked and may be written; `units` in the item's smallest units.
public record NewOffer(Holder giver, Holder target, ItemId item, BigInteger units) {}

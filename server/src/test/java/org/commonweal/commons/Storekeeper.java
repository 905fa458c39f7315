package org.commonweal.commons;

import org.commonweal.sharing.MemberOffers;
import org.commonweal.sharing.OfferRequests;
import org.commonweal.sharing.Receivings;
import org.springframework.stereotype.Component;

/// All that can be done with the goods of a pool.
@Component
record Storekeeper(
    Village village,
    Receipts receipts,
    ReceiptReversals receiptReversals,
    StockChanges changes,
    StockReversals stockReversals,
    PoolRounds rounds,
    Pickups pickups,
    Gifts gifts,
    HandOuts handOuts,
    OfferRequests requests,
    Receivings receivings,
    MemberOffers offers) {}

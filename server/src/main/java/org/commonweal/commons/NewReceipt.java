package org.commonweal.commons;

import org.commonweal.ledger.JournalId;

/// What came in of a contribution to a pool, to be posted under this id: the same id is answered
/// again from the record, and is refused for anything else.
public record NewReceipt(JournalId journal, PoolId pool, Arrival arrival) {}

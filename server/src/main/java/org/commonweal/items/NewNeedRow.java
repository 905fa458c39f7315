package org.commonweal.items;

import java.math.BigInteger;

/// A need that was checked and may be written.
record NewNeedRow(
    NeedId id,
    Asker asker,
    ItemId item,
    Priority priority,
    Recurrence recurrence,
    BigInteger units) {}

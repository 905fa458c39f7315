package org.commonweal.items;

import java.math.BigInteger;
import org.commonweal.community.MemberId;

/// A need that was checked and may be written.
record NewNeedRow(
    NeedId id,
    MemberId member,
    ItemId item,
    Priority priority,
    Recurrence recurrence,
    BigInteger units) {}

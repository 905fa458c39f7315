package org.commonweal.pots;

import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// What one who took part has of a total; `queued` if the queue gave the last unit of it.
public record Portion(
    MemberId member, String name, String weight, Quantity amount, boolean queued) {}

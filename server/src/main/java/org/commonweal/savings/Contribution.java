package org.commonweal.savings;

import java.time.Instant;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// What was paid for a seat and a cycle and by whom, the late fee beside it, and when.
public record Contribution(
    int cycle,
    int seat,
    MemberId member,
    Quantity amount,
    Quantity fee,
    Timing timing,
    Instant at) {}

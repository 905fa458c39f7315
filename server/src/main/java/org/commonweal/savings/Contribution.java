package org.commonweal.savings;

import java.time.Instant;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// What a member paid for a cycle, the late fee beside it, and when.
public record Contribution(
    int cycle, MemberId member, Quantity amount, Quantity fee, Timing timing, Instant at) {}

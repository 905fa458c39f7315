package org.commonweal.savings;

import java.time.Instant;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// A bid for the pot of a cycle: the discount that a member would leave to everybody. Numbered from
/// 1 within its cycle.
public record Bid(
    int cycle, int number, int seat, MemberId member, String name, Quantity discount, Instant at) {}

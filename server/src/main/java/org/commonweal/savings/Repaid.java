package org.commonweal.savings;

import java.time.Instant;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// What somebody has paid of what they owe since a circle was dissolved. One recorded by mistake
/// was refunded.
public record Repaid(
    int number,
    MemberId member,
    String name,
    Quantity amount,
    Source source,
    Instant at,
    Optional<Instant> refundedAt) {}

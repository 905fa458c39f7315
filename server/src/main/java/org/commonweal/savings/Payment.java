package org.commonweal.savings;

import java.time.Instant;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// A payment for a seat and a cycle, numbered from 1 within its circle, with what went into the
/// reserve and the late fee beside it. One recorded by mistake was refunded.
public record Payment(
    int number,
    int cycle,
    int seat,
    MemberId member,
    String memberName,
    Quantity amount,
    Quantity reserve,
    Quantity fee,
    Timing timing,
    Source source,
    Instant at,
    Optional<Instant> refundedAt) {}

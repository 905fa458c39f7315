package org.commonweal.savings;

import java.time.LocalDate;

/// The terms of a circle as somebody typed them, unchecked: amounts as decimal text in the currency
/// of this code, the zone as in `Europe/Vienna`, empty for the community's; `bidding` is
/// [Bidding#NONE] unless turns are auctioned.
public record NewCircle(
    String name,
    String contribution,
    String currency,
    Every every,
    int count,
    LocalDate firstDue,
    String zone,
    int size,
    int graceHours,
    Late late,
    String lateFee,
    TurnOrder order,
    Entry entry,
    Parts parts,
    Missing missing,
    String reserve,
    Bidding bidding) {}

package org.commonweal.sharing;

import java.time.LocalDate;
import org.commonweal.kernel.Quantity;

/// What changed hands of one item in the period that begins on `first`: into pools, out of pools,
/// from one member or council to another directly, and into councils.
public record Flow(
    LocalDate first,
    Quantity intoPools,
    Quantity outOfPools,
    Quantity direct,
    Quantity intoCouncils) {}

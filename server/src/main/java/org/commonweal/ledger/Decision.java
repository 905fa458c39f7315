package org.commonweal.ledger;

import java.time.LocalDate;

/// An entry that moves nothing and changes what may be moved, or read.
///
/// `today` is the day on which it is taken, in the community's zone.
public record Decision(DecisionId id, Author author, LocalDate today, Resolution resolution) {}

package org.commonweal.ledger;

import java.time.Instant;
import java.time.LocalDate;

/// The state of the books that is asked for.
public sealed interface AsOf {

  AsOf NOW = new Now();

  record Now() implements AsOf {}

  /// What counts for the days through this one, whenever it was entered.
  record Day(LocalDate day) implements AsOf {}

  /// What had been entered by this moment, whatever day it counts for.
  record Moment(Instant moment) implements AsOf {}
}

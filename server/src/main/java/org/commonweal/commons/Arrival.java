package org.commonweal.commons;

import java.util.Optional;
import org.commonweal.sharing.OfferId;

/// What came in of a contribution: `units` as a decimal number, or empty for all that was offered.
public record Arrival(OfferId contribution, Optional<String> units) {

  public static Arrival inFull(OfferId contribution) {
    return new Arrival(contribution, Optional.empty());
  }
}

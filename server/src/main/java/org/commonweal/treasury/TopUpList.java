package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Money of many members that came to one place, in one currency and for one day, unchecked.
public record TopUpList(
    PlaceId place, String currency, Optional<LocalDate> effective, List<Line> lines) {

  public TopUpList {
    lines = List.copyOf(lines);
  }

  /// Who brought how much: a member by name or e-mail, an amount as decimal text.
  public record Line(String who, String amount, String reference) {}
}

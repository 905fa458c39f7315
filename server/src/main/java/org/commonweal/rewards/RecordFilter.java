package org.commonweal.rewards;

import java.time.LocalDate;
import java.util.Optional;

/// Which records are asked for: of one date, of people whose name holds the text.
public record RecordFilter(Optional<LocalDate> date, String name) {

  public static final RecordFilter ALL = new RecordFilter(Optional.empty(), "");
}

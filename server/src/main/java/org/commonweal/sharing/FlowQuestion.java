package org.commonweal.sharing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.commonweal.items.Item;

/// What statistics are asked for: one item, since when, in which periods of which zone.
public record FlowQuestion(Item item, Span span, LocalDate today, ZoneId zone) {

  public List<LocalDate> periods() {
    return span.until(today);
  }

  LocalDate since() {
    return periods().getFirst();
  }
}

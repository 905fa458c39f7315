package org.commonweal.rewards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// When a pool pays, and what a day is for it.
public record Timetable(Schedule schedule, LocalTime cutOff, ZoneId zone) {

  /// The moment at which it is decided who receives on a date. A time that a change of the clocks
  /// leaves out comes when they have gone on.
  public Instant cutOff(LocalDate date) {
    return date.atTime(cutOff).atZone(zone).toInstant();
  }

  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}

package org.commonweal.savings;

import java.util.Locale;

/// A circle as many groups run it, to begin with.
public enum Template {
  WEEKLY_10(Every.WEEKS, 1, 10),
  MONTHLY_12(Every.MONTHS, 1, 12),
  MONTHLY_6(Every.MONTHS, 1, 6),
  FORTNIGHTLY_8(Every.WEEKS, 2, 8),
  DAILY_30(Every.DAYS, 1, 30);

  private final Every every;
  private final int count;
  private final int size;

  Template(Every every, int count, int size) {
    this.every = every;
    this.count = count;
    this.size = size;
  }

  public Frequency frequency() {
    return new Frequency(every, count);
  }

  public int size() {
    return size;
  }

  /// The word of addresses: `weekly-10`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

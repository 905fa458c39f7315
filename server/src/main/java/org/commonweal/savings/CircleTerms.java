package org.commonweal.savings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.Currency;

/// What the members of a circle agree on. The late fee is 0 if there is none.
public record CircleTerms(
    String name,
    Quantity contribution,
    Currency currency,
    Frequency frequency,
    LocalDate firstDue,
    ZoneId zone,
    int size,
    int graceHours,
    Late late,
    Quantity lateFee,
    TurnOrder order,
    Entry entry,
    Rules rules) {

  public static final int LEAST_MEMBERS = 2;
  public static final int MOST_MEMBERS = 100;
  public static final int MOST_GRACE_HOURS = 720;

  /// The moment a cycle is planned to be due: the day begins in the circle's zone.
  public ZonedDateTime due(int cycle) {
    return frequency.due(firstDue, cycle).atStartOfDay(zone);
  }

  /// What a group agrees on again, from another day on.
  CircleTerms again(String name, LocalDate firstDue, TurnOrder order) {
    return new CircleTerms(
        name,
        contribution,
        currency,
        frequency,
        firstDue,
        zone,
        size,
        graceHours,
        late,
        lateFee,
        order,
        entry,
        order == this.order ? rules : rules.without());
  }

  /// What everybody pays together, if `members` take part.
  public Quantity pool(int members) {
    var total = PoolCalculator.calculateTotalPool(contribution.minor(), members);
    return new Quantity(total, contribution.unit());
  }
}

package org.commonweal.web.items;

import java.time.LocalDate;
import org.commonweal.items.Need;
import org.commonweal.items.Shortfall;
import org.commonweal.web.Visit;

/// Words for needs, as they stand today.
public record NeedWords(Visit visit, LocalDate today) {

  public String what(Need need) {
    return Amounts.text(visit.language(), need.item(), need.units());
  }

  /// Where a need stands: `5 of 10 still open`, `met, opens again on Nov 24`.
  public String standing(Need need) {
    return switch (need.status()) {
      case OPEN -> "open";
      case PARTLY ->
          visit.language().number(need.open())
              + " of "
              + visit.language().number(need.units())
              + " still open";
      case RESTING -> "met, opens again on " + nextOpening(need);
      case FULFILLED -> "met in full";
      case WITHDRAWN -> "withdrawn";
    };
  }

  /// When a recurring need opens again with its full amount.
  private String nextOpening(Need need) {
    return need.recurrence().nextStart(today).map(visit.language()::day).orElseThrow();
  }

  public String tone(Need need) {
    return switch (need.status()) {
      case OPEN, PARTLY -> "wait";
      case RESTING, FULFILLED -> "good";
      case WITHDRAWN -> "plain";
    };
  }

  /// `need, weekly`.
  public String kind(Need need) {
    return need.priority().code() + ", " + need.recurrence().code();
  }

  public String when(Need need) {
    return visit.language().date(need.publishedAt());
  }

  public String href(Need need) {
    return visit.path("/needs/" + need.id().value());
  }

  /// `Nov 10, 2025`, or `week of Nov 10, 2025`.
  public String period(Shortfall shortfall) {
    String day = visit.language().date(shortfall.period());
    return switch (shortfall.recurrence()) {
      case ONCE, DAILY -> day;
      case WEEKLY -> "week of " + day;
      case MONTHLY -> "month from " + day;
    };
  }

  /// `3 of 10`.
  public String missed(Shortfall shortfall) {
    return visit.language().number(shortfall.missed())
        + " of "
        + Amounts.units(visit.language(), shortfall.item(), shortfall.units());
  }
}

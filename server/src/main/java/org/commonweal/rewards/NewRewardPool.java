package org.commonweal.rewards;

import org.commonweal.allocation.Rate;

/// The terms of a pool as they were typed. Rates are percentages such as `0.5`, `day` a number of
/// the week or month, `cutOff` a time such as `20:00`; without a first day it begins today.
public record NewRewardPool(
    String name,
    String currency,
    String rate,
    String available,
    String income,
    Every every,
    int day,
    String cutOff,
    String zone,
    Qualifying qualifies,
    Funding funding,
    Sharing sharing,
    String since) {

  /// 0.5 % of Monday's first deposits, every Monday, equally.
  public static NewRewardPool globalPool(String currency, String zone) {
    return new NewRewardPool(
        "Global Pool",
        currency,
        "0.5",
        "80",
        "80",
        Every.WEEKS,
        1,
        "20:00",
        zone,
        Qualifying.SIGNUPS_ON_THE_DAY,
        Funding.MEMBER_HOLD,
        Sharing.EQUALLY,
        "");
  }

  /// What a cooperative gives back once a month: 2 % of all deposits, by what each deposited.
  public static NewRewardPool patronageRefund(String currency, String zone) {
    return new NewRewardPool(
        "Patronage refund",
        currency,
        "2",
        "80",
        "100",
        Every.MONTHS,
        1,
        "20:00",
        zone,
        Qualifying.ALL,
        Funding.MEMBER_HOLD,
        Sharing.BY_DEPOSITS,
        "");
  }

  /// The terms of a pool, as they would be typed.
  public static NewRewardPool of(RewardTerms terms) {
    Timetable timetable = terms.timetable();
    return new NewRewardPool(
        terms.name(),
        terms.currency().code(),
        percent(terms.rate()),
        percent(terms.available()),
        percent(terms.income()),
        timetable.schedule().every(),
        timetable.schedule().day(),
        timetable.cutOff().toString(),
        timetable.zone().getId(),
        terms.qualifies(),
        terms.funding(),
        terms.sharing(),
        terms.since().toString());
  }

  private static String percent(Rate rate) {
    return rate.value().movePointRight(2).stripTrailingZeros().toPlainString();
  }

  /// The same from another first day on.
  public NewRewardPool from(String day) {
    return new NewRewardPool(
        name, currency, rate, available, income, every, this.day, cutOff, zone, qualifies, funding,
        sharing, day);
  }
}

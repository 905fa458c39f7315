package org.commonweal.web.rewards;

import java.util.List;
import java.util.Optional;
import org.commonweal.rewards.RewardPool;
import org.commonweal.treasury.Currency;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// The terms of a reward pool: of a new one, or of one that there is.
public record RewardTermsPage(
    Visit visit, Optional<RewardPool> pool, List<Currency> currencies, Form form)
    implements FormPage {

  static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  public RewardTermsPage {
    currencies = List.copyOf(currencies);
  }

  @Override
  public String title() {
    return pool.map(one -> "Terms of " + one.terms().name()).orElse("New reward pool");
  }

  public RewardTold told() {
    return new RewardTold(visit);
  }

  public String action() {
    return pool.map(one -> told().path(one, "/terms")).orElse(told().list());
  }

  public String back() {
    return pool.map(one -> told().path(one, "")).orElse(told().list());
  }

  public List<Option> currencyOptions() {
    return currencies.stream().map(one -> new Option(one.code(), one.code())).toList();
  }

  public List<Option> units() {
    return List.of(
        new Option("weeks", "day of the week, 1 for Monday"),
        new Option("months", "day of the month"));
  }

  public List<Option> qualifying() {
    return List.of(
        new Option("signups_on_the_day", "First deposits made on a day on which it pays"),
        new Option("signups", "First deposits, whenever they are made"),
        new Option("all", "All deposits"));
  }

  public List<Option> fundings() {
    return List.of(
        new Option("member_hold", "What is held of whoever deposits"),
        new Option("pool_fund", "Money set aside for the pool"));
  }

  public List<Option> sharings() {
    return List.of(
        new Option("equally", "Equally"),
        new Option("by_deposits", "By what each deposited since the last date"));
  }
}

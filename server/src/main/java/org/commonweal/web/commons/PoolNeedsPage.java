package org.commonweal.web.commons;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolNeed;
import org.commonweal.items.Recurrence;
import org.commonweal.kernel.Quantity;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Amounts;

/// What is asked of the items that a pool takes, beside what it has.
public record PoolNeedsPage(
    Visit visit, Pool pool, Form form, List<PoolNeed> needs, Pager pager, String file)
    implements FormPage {

  static final List<Option> PRIORITIES =
      List.of(
          new Option("", "Needs and wants"),
          new Option("need", "Needs"),
          new Option("want", "Wants"));

  static final List<Option> LACKING =
      List.of(new Option("", "All of them"), new Option("true", "Only with a shortfall"));

  static final List<Option> RECURRENCES =
      Stream.concat(
              Stream.of(new Option("", "However often")),
              Arrays.stream(Recurrence.values())
                  .map(one -> new Option(Choice.value(one), word(one))))
          .toList();

  public PoolNeedsPage {
    needs = List.copyOf(needs);
  }

  @Override
  public String title() {
    return "What is needed of " + pool.name();
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }

  public List<Option> priorities() {
    return PRIORITIES;
  }

  public List<Option> lacking() {
    return LACKING;
  }

  public List<Option> recurrences() {
    return RECURRENCES;
  }

  static String word(Recurrence recurrence) {
    return switch (recurrence) {
      case ONCE -> "Once";
      case DAILY -> "Daily";
      case WEEKLY -> "Weekly";
      case MONTHLY -> "Monthly";
    };
  }

  public String units(PoolNeed need, Quantity quantity) {
    return Amounts.units(visit.language(), need.asked().item(), quantity);
  }

  /// `once 20, weekly 5`.
  public String often(PoolNeed need) {
    return Arrays.stream(Recurrence.values())
        .filter(one -> need.asked().of(one).signum() > 0)
        .map(one ->
            word(one).toLowerCase(visit.language().locale())
                + " "
                + visit.language().number(need.asked().of(one)))
        .collect(Collectors.joining(", "));
  }

  /// `12 by 2 councils`, or a dash.
  public String councils(PoolNeed need) {
    int councils = need.asked().councils();
    if (councils == 0) {
      return "–";
    }
    return units(need, need.asked().askedByCouncils())
        + " by "
        + visit.language().number(councils)
        + (councils == 1 ? " council" : " councils");
  }

  public boolean lacks(PoolNeed need) {
    return need.shortfall().signum() > 0;
  }
}

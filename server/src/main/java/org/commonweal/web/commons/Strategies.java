package org.commonweal.web.commons;

import java.util.Arrays;
import java.util.List;
import org.commonweal.allocation.Strategy;
import org.commonweal.commons.PriorityMode;
import org.commonweal.web.Choice;
import org.commonweal.web.Option;

/// Words for how a stock is shared, and for what goes first.
public final class Strategies {

  public static final List<Option> ALL =
      Arrays.stream(Strategy.values())
          .map(one -> new Option(Choice.value(one), name(one), meaning(one)))
          .toList();

  public static final List<Option> PRIORITIES =
      List.of(
          new Option(
              Choice.value(PriorityMode.NEEDS_FIRST),
              "Needs first",
              "Wants share what is left after the needs."),
          new Option(Choice.value(PriorityMode.ALIKE), "Needs and wants alike"));

  private Strategies() {}

  public static String name(Strategy strategy) {
    return switch (strategy) {
      case IN_ORDER -> "In order";
      case PROPORTIONAL -> "In proportion";
      case EQUAL -> "Equally";
    };
  }

  private static String meaning(Strategy strategy) {
    return switch (strategy) {
      case IN_ORDER -> "Who asked first is served first, until the stock ends.";
      case PROPORTIONAL -> "Who asks for more gets more, in proportion.";
      case EQUAL -> "Everybody gets the same number, up to what they asked.";
    };
  }
}

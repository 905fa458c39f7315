package org.commonweal.web.commons;

import java.math.BigInteger;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonweal.commons.Pool;
import org.commonweal.items.Item;
import org.commonweal.items.Recurrence;
import org.commonweal.language.Language;
import org.commonweal.sharing.Shares;
import org.commonweal.sharing.Week;
import org.commonweal.web.Bar;
import org.commonweal.web.Chart;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Component;

/// Draws what went into a pool and out of it, week by week.
@Component
class WeekCharts {

  private static final int WEEKS = 8;

  private final Shares shares;
  private final InstantSource clock;

  WeekCharts(Shares shares, InstantSource clock) {
    this.shares = shares;
    this.clock = clock;
  }

  Optional<WeekChart> of(Visit visit, Pool pool, Optional<Item> item) {
    return item.map(about -> new WeekChart(about, chart(visit, pool, about)));
  }

  private Chart chart(Visit visit, Pool pool, Item item) {
    ZoneId zone = visit.community().zone();
    LocalDate first = Recurrence.WEEKLY.periodStart(LocalDate.ofInstant(clock.instant(), zone));
    LocalDate since = first.minusWeeks(WEEKS - 1);
    Map<LocalDate, Week> weeks =
        shares.weeks(visit.id(), pool.id().value(), item.id(), zone, since).stream()
            .collect(Collectors.toMap(Week::monday, week -> week));
    return new Chart(
        item.name() + " per week", "given in", "given out", bars(visit, item, since, weeks));
  }

  private static List<Bar> bars(
      Visit visit, Item item, LocalDate since, Map<LocalDate, Week> weeks) {
    return IntStream.range(0, WEEKS)
        .mapToObj(since::plusWeeks)
        .map(monday -> weeks.getOrDefault(monday, none(monday)))
        .map(week -> bar(visit.language(), item, week))
        .toList();
  }

  private static Bar bar(Language language, Item item, Week week) {
    return new Bar(
        language.day(week.monday()), item.quantity(week.in()), item.quantity(week.out()));
  }

  private static Week none(LocalDate monday) {
    return new Week(monday, BigInteger.ZERO, BigInteger.ZERO);
  }
}

package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.UnitId;
import org.commonweal.treasury.Currency;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final Currency EUR =
      new Currency(new UnitId(new UUID(0, 7)), "EUR", "Euro", 2, true);
  private static final ZoneId LIMA = ZoneId.of("America/Lima");

  @Test
  void monthsThatHaveNo31stEndEarlierAndShortenNoOther() {
    var monthly = new Frequency(Every.MONTHS, 1);
    LocalDate first = LocalDate.of(2026, 1, 31);
    assertThat(IntStream.range(0, 5).mapToObj(cycle -> monthly.due(first, cycle).toString()))
        .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31");
    assertThat(monthly.due(LocalDate.of(2028, 1, 31), 1)).isEqualTo("2028-02-29");
    assertThat(monthly.due(LocalDate.of(2028, 1, 29), 1)).isEqualTo("2028-02-29");
    assertThat(new Frequency(Every.MONTHS, 3).due(LocalDate.of(2025, 11, 30), 1))
        .isEqualTo("2026-02-28");
  }

  @Test
  void countsDaysAndWeeksAcrossTheYear() {
    assertThat(new Frequency(Every.WEEKS, 2).due(LocalDate.of(2025, 12, 25), 1))
        .isEqualTo("2026-01-08");
    assertThat(new Frequency(Every.DAYS, 10).due(LocalDate.of(2025, 12, 25), 3))
        .isEqualTo("2026-01-24");
    assertThatThrownBy(() -> new Frequency(Every.MONTHS, 13))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isDueWhenTheDayBeginsInItsZoneAlsoWhereMidnightIsSkipped() {
    assertThat(terms(3, LIMA).due(0).toInstant()).isEqualTo(Instant.parse("2026-09-06T05:00:00Z"));
    assertThat(terms(3, ZoneId.of("America/Santiago")).due(0).toString())
        .startsWith("2026-09-06T01:00");
  }

  @Test
  void saysWhoReceivesWhatAndWhereEverybodyStands() {
    var schedule = Schedule.planned(terms(3, LIMA), List.of(turn("A", 0), turn("C", 2)));
    assertThat(schedule.lines())
        .extracting(
            line -> line.recipient().map(Turn::name).orElse("free") + " " + line.net().text())
        .containsExactly("A 200.00", "free 100.00", "C 0.00");
    assertThat(schedule.lines()).allMatch(line -> line.pool().text().equals("300.00"));
    assertThat(IntStream.range(0, 3).mapToObj(cycle -> schedule.net(2, cycle).text()))
        .containsExactly("-100.00", "-200.00", "0.00");
    for (int cycle = 0; cycle < 3; cycle++) {
      int now = cycle;
      assertThat(IntStream.range(0, 3).mapToObj(place -> schedule.net(place, now)))
          .as("what members have more than they paid is what others have less")
          .satisfies(nets ->
              assertThat(
                      nets.stream().map(Quantity::minor).reduce(BigInteger.ZERO, BigInteger::add))
                  .isZero());
    }
  }

  @Test
  void case6OnTimeLateAndBehindTheGracePeriod() {
    Instant due = Instant.parse("2026-09-06T05:00:00Z");
    assertThat(Timing.of(due, due, 1)).isEqualTo(Timing.ON_TIME);
    assertThat(Timing.of(due.plusSeconds(1), due, 1)).isEqualTo(Timing.LATE);
    assertThat(Timing.of(due.plus(Duration.ofHours(1)), due, 1)).isEqualTo(Timing.LATE);
    assertThat(Timing.of(due.plus(Duration.ofHours(1)).plusNanos(1_000), due, 1))
        .isEqualTo(Timing.OVERDUE);
    assertThat(Timing.of(due.plusSeconds(1), due, 0)).isEqualTo(Timing.OVERDUE);
  }

  @Test
  void depositsAreOneAndAHalfTimesTheTurnsToComeRoundedUp() {
    assertThat(deposits(50_00)).containsExactly("300.00", "225.00", "150.00", "75.00");
    assertThat(deposits(1)).containsExactly("0.06", "0.05", "0.03", "0.02");
  }

  private static List<String> deposits(long cents) {
    CircleTerms terms = terms(4, LIMA, cents);
    return IntStream.range(0, 4)
        .mapToObj(position -> Rules.deposit(terms, position).text())
        .toList();
  }

  private static CircleTerms terms(int size, ZoneId zone) {
    return terms(size, zone, 100_00);
  }

  private static CircleTerms terms(int size, ZoneId zone, long cents) {
    return new CircleTerms(
        "Friday",
        Quantity.of(cents, EUR.unit()),
        EUR,
        new Frequency(Every.WEEKS, 1),
        LocalDate.of(2026, 9, 6),
        zone,
        size,
        1,
        Late.FEE,
        Quantity.zero(EUR.unit()),
        TurnOrder.JOINED,
        Entry.OPEN,
        new Rules(Parts.REFUSED, Missing.WAIT, Quantity.zero(EUR.unit()), Bidding.NONE));
  }

  private static Turn turn(String name, int position) {
    return new Turn(
        new MemberId(new UUID(1, position)), name, position, position, "", Instant.EPOCH);
  }
}

package org.commonweal.rewards;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.commonweal.allocation.Rate;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Day;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.Currency;
import org.springframework.stereotype.Component;

/// Reads the terms of a pool, and tells everything at once that is wrong with them.
@Component
class RewardTermsReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 4;

  private final Currencies currencies;

  RewardTermsReader(Currencies currencies) {
    this.currencies = currencies;
  }

  RewardTerms read(CommunityId community, NewRewardPool asked, Instant now) {
    var checks = new Checks();
    String name = checks.name("name", asked.name());
    Optional<Currency> currency =
        checks.reading(
            () -> Optional.of(currencies.get(community, asked.currency(), "currency")),
            Optional.empty());
    Rate rate = checks.reading(() -> percent("rate", asked.rate()), Rate.WHOLE);
    Rate available = checks.reading(() -> percent("available", asked.available()), Rate.WHOLE);
    Rate income = checks.reading(() -> percent("income", asked.income()), Rate.WHOLE);
    Timetable timetable = timetable(checks, asked);
    LocalDate since =
        checks
            .reading(() -> Day.ifAny("since", asked.since()), Optional.<LocalDate>empty())
            .orElseGet(() -> timetable.day(now));
    if (checks.refusals().isEmpty()
        && asked.funding() == Funding.MEMBER_HOLD
        && rate.value().add(available.value()).compareTo(BigDecimal.ONE) > 0) {
      checks.add(new RewardsRefusal.RateAboveHold("rate"));
    }
    checks.done();
    return new RewardTerms(
        name,
        currency.orElseThrow(),
        rate,
        available,
        income,
        timetable,
        asked.qualifies(),
        asked.funding(),
        asked.sharing(),
        since);
  }

  private static Timetable timetable(Checks checks, NewRewardPool asked) {
    int most = asked.every() == Every.WEEKS ? 7 : 28;
    if (asked.day() < 1 || asked.day() > most) {
      checks.add(new RewardsRefusal.NotADayToPay("day", most));
    }
    int day = Math.clamp(asked.day(), 1, most);
    LocalTime cutOff = checks.reading(() -> time(asked.cutOff()), LocalTime.MIDNIGHT);
    ZoneId zone = checks.reading(() -> zone(asked.zone()), ZoneOffset.UTC);
    return new Timetable(new Schedule(asked.every(), day), cutOff, zone);
  }

  /// From 0 to 100, as a part of 1.
  private static Rate percent(String field, String text) {
    String stripped = text.strip();
    if (!stripped.matches("[0-9]{1,3}(\\.[0-9]{1," + DECIMALS + "})?")
        || new BigDecimal(stripped).compareTo(HUNDRED) > 0) {
      throw new Refused(new RewardsRefusal.NotAPercentage(field));
    }
    return new Rate(new BigDecimal(stripped).movePointLeft(2).stripTrailingZeros());
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text.strip());
    } catch (DateTimeParseException _) {
      throw new Refused(new RewardsRefusal.NotATime("cutOff"));
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException _) {
      throw new Refused(new RewardsRefusal.NotAZone("zone"));
    }
  }
}

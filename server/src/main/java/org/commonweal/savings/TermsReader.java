package org.commonweal.savings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.Currency;

/// Reads the terms that somebody typed, and says everything that is wrong with them at once.
record TermsReader(Currency currency, ZoneId usualZone) {

  CircleTerms read(NewCircle asked) {
    var checks = new Checks();
    String name = checks.name("name", asked.name());
    Quantity none = Quantity.zero(currency.unit());
    Quantity contribution =
        checks.reading(
            () -> Quantity.parse("contribution", asked.contribution(), currency.unit()), none);
    Quantity fee = checks.reading(() -> amount("lateFee", asked.lateFee()), none);
    Quantity reserve = checks.reading(() -> reserve(asked), none);
    int count = (int) checks.range("count", asked.count(), 1, asked.every().most());
    ZoneId zone = checks.reading(() -> zone(asked.zone()), Optional.of(usualZone)).orElseThrow();
    size(checks, asked.size());
    checks.range("graceHours", asked.graceHours(), 0, CircleTerms.MOST_GRACE_HOURS);
    bidding(checks, asked);
    checks.done();
    PoolCalculator.calculateTotalPool(contribution.minor(), asked.size());
    return new CircleTerms(
        name,
        contribution,
        currency,
        new Frequency(asked.every(), count),
        asked.firstDue(),
        zone,
        asked.size(),
        asked.graceHours(),
        asked.late(),
        fee,
        asked.order(),
        asked.entry(),
        new Rules(asked.parts(), asked.missing(), reserve, asked.bidding()));
  }

  static void size(Checks checks, int size) {
    checks.range("size", size, CircleTerms.LEAST_MEMBERS, CircleTerms.MOST_MEMBERS);
  }

  /// Deposits follow from the turns, which are not known where they are auctioned.
  private static void bidding(Checks checks, NewCircle asked) {
    boolean auction = asked.order() == TurnOrder.AUCTION;
    if (auction && asked.missing() == Missing.DEPOSIT) {
      checks.add(new SavingsRefusal.DepositsWithBids("missing"));
    }
    int least = auction ? 1 : 0;
    int most = auction ? Bidding.MOST_CEILING : 0;
    int ceiling = asked.bidding().ceilingPercent();
    checks.range("ceilingPercent", ceiling, least, most);
    checks.range(
        "stepPercent", asked.bidding().stepPercent(), least, Math.clamp(ceiling, least, most));
  }

  /// A reserve is fed by some amount; without one there is none.
  private Quantity reserve(NewCircle asked) {
    if (asked.missing() == Missing.RESERVE) {
      return Quantity.parse("reserve", asked.reserve(), currency.unit());
    }
    if (amount("reserve", asked.reserve()).signum() > 0) {
      throw new Refused(new InputRefusal.NotOneOf("reserve", "0"));
    }
    return Quantity.zero(currency.unit());
  }

  /// An amount that is 0 or empty is none.
  private Quantity amount(String field, String text) {
    return amount(currency, field, text);
  }

  static Quantity amount(Currency currency, String field, String text) {
    return text.strip().matches("(0{1,20}(\\.0{1,20})?)?")
        ? Quantity.zero(currency.unit())
        : Quantity.parse(field, text, currency.unit());
  }

  private Optional<ZoneId> zone(String text) {
    if (text.isBlank()) {
      return Optional.of(usualZone);
    }
    try {
      return Optional.of(ZoneId.of(text.strip()));
    } catch (DateTimeException _) {
      throw new Refused(new InputRefusal.NotOneOf("zone", "Europe/Vienna, America/Lima, UTC"));
    }
  }
}

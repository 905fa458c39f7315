package org.commonweal.rewards;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonweal.allocation.Rate;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Unit;

/// Reads deposits to a pool, and checks that what was paid elsewhere comes to their amount.
record DepositReader(RewardPool pool, Instant now) {

  static final int REFERENCE_LIMIT = 200;
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,12})?");

  Deposit.Read read(NewDeposit asked) {
    var checks = new Checks();
    Unit unit = pool.terms().currency().unit();
    Quantity amount =
        checks.reading(() -> Quantity.parse("amount", asked.amount(), unit), Quantity.of(1, unit));
    Optional<Conversion> conversion =
        checks.reading(() -> asked.conversion().map(DepositReader::conversion), Optional.empty());
    String reference = checks.text("reference", asked.reference(), REFERENCE_LIMIT);
    if (reference.isEmpty()) {
      checks.add(new InputRefusal.Missing("reference"));
    }
    Instant submitted = asked.submittedAt().orElse(now);
    if (submitted.isAfter(now)) {
      checks.add(new RewardsRefusal.SubmittedLater("submittedAt"));
    }
    checks.done();
    conversion.ifPresent(paid -> refuseUnlessEqual(amount, paid));
    return new Deposit.Read(
        asked.member(),
        amount,
        conversion,
        reference,
        submitted,
        pool.terms().timetable().day(submitted));
  }

  private static Conversion conversion(NewDeposit.NewConversion asked) {
    String code = asked.currency().strip().toUpperCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) {
      throw new Refused(new RewardsRefusal.NotAConversion("paidCurrency"));
    }
    BigDecimal paid = number("paid", asked.paid());
    return new Conversion(paid, code, number("paidRate", asked.rate()));
  }

  private static BigDecimal number(String field, String text) {
    String stripped = text.strip();
    if (!NUMBER.matcher(stripped).matches() || new BigDecimal(stripped).signum() == 0) {
      throw new Refused(new RewardsRefusal.NotAConversion(field));
    }
    return new BigDecimal(stripped);
  }

  private static void refuseUnlessEqual(Quantity amount, Conversion paid) {
    int decimals = amount.unit().decimals();
    BigInteger converted =
        new Rate(paid.rate())
            .convert(paid.paid(), decimals)
            .movePointRight(decimals)
            .toBigIntegerExact();
    if (!converted.equals(amount.minor())) {
      throw new Refused(
          new RewardsRefusal.ConversionDiffers("amount", new Quantity(converted, amount.unit())));
    }
  }
}

package org.commonweal.pots;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.Figures;

/// Reads by what a total is divided: shares and percentages as whole numbers of their sixth decimal
/// place, amounts in smallest units.
final class Weights {

  private static final int DECIMALS = 6;
  private static final Pattern SHARE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  static final String FIELD = "participants";

  private final Split split;
  private final Figures figures;
  private final Checks checks;

  Weights(Split split, Figures figures, Checks checks) {
    this.split = split;
    this.figures = figures;
    this.checks = checks;
  }

  List<BigInteger> read(Quantity total, List<NewExpense.Weight> asked) {
    List<BigInteger> weights = new ArrayList<>();
    for (NewExpense.Weight one : asked) {
      weights.add(
          switch (split) {
            case EQUALLY -> BigInteger.ONE;
            case SHARES, PERCENT -> share(one.value());
            case AMOUNTS -> amount(one.value());
          });
    }
    BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    switch (split) {
      case EQUALLY -> {}
      case SHARES -> refuseNothing(sum);
      case PERCENT -> refuseUnlessWhole(sum);
      case AMOUNTS -> refuseDifference(total, sum);
    }
    return weights;
  }

  private BigInteger share(String text) {
    String typed = text.strip();
    if (!SHARE.matcher(typed).matches()) {
      checks.add(new PotsRefusal.NotAShare(FIELD));
      return BigInteger.ZERO;
    }
    return new BigDecimal(typed).movePointRight(DECIMALS).toBigIntegerExact();
  }

  private BigInteger amount(String text) {
    Currency currency = figures.currency();
    return checks.reading(
        () -> figures.counted(FIELD, text).minor(), Quantity.zero(currency.unit()).minor());
  }

  private void refuseNothing(BigInteger sum) {
    if (sum.signum() == 0) {
      checks.add(new PotsRefusal.NotAShare(FIELD));
    }
  }

  private void refuseUnlessWhole(BigInteger sum) {
    BigDecimal percent = new BigDecimal(sum, DECIMALS).stripTrailingZeros();
    if (percent.compareTo(HUNDRED) != 0) {
      checks.add(new PotsRefusal.NotAHundredPercent(FIELD, percent.toPlainString()));
    }
  }

  private void refuseDifference(Quantity total, BigInteger sum) {
    difference(checks, FIELD, total, figures.currency().quantity(sum), figures.currency());
  }

  /// Parts that are to come to a total and do not, with what is missing or too much.
  static void difference(
      Checks checks, String field, Quantity total, Quantity sum, Currency currency) {
    Quantity missing = total.minus(sum);
    if (missing.signum() > 0) {
      checks.add(new PotsRefusal.AmountsMissing(field, missing, currency.code()));
    }
    if (missing.signum() < 0) {
      checks.add(new PotsRefusal.AmountsTooMuch(field, missing.negated(), currency.code()));
    }
  }

  /// What was found wrong so far ends the reading: nothing can be divided.
  static void done(Checks checks) {
    if (!checks.refusals().isEmpty()) {
      throw new Refused(checks.refusals());
    }
  }
}

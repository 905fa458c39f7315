package org.commonweal.treasury;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.commonweal.kernel.Refused;

/// What money was bought at elsewhere, kept as it was told: the pair, such as `USD/EUR`, and how
/// much of the second one of the first cost. Nothing is computed from it.
public record Rate(String pair, BigDecimal value) {

  private static final Pattern PAIR = Pattern.compile("[A-Z0-9]{2,10}/[A-Z0-9]{2,10}");

  /// Up to 12 digits before the point and 12 behind it.
  private static final Pattern VALUE = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");

  public static Rate parse(NewRate asked) {
    String pair = asked.pair().strip().toUpperCase(java.util.Locale.ROOT);
    String value = asked.value().strip();
    if (!PAIR.matcher(pair).matches()) {
      throw new Refused(new TreasuryRefusal.NotARate("pair"));
    }
    if (!VALUE.matcher(value).matches() || new BigDecimal(value).signum() == 0) {
      throw new Refused(new TreasuryRefusal.NotARate("rate"));
    }
    return new Rate(pair, new BigDecimal(value));
  }

  /// As it is told, which is the same however it was typed.
  NewRate told() {
    return new NewRate(pair, value.stripTrailingZeros().toPlainString());
  }

  /// The plain decimal text of the value.
  public String text() {
    return value.toPlainString();
  }
}

package org.commonweal.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonweal.kernel.Quantity;

/// Numbers as people of a language write and type them.
record Numbers(Locale locale) {

  /// Longer texts are no number anybody types.
  private static final int MAX_TYPED = 100;

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f'’]");

  String text(Quantity quantity) {
    return text(new BigDecimal(quantity.minor(), quantity.unit().decimals()));
  }

  String text(BigInteger number) {
    return text(new BigDecimal(number));
  }

  String percent(int percent) {
    return NumberFormat.getPercentInstance(locale).format(BigDecimal.valueOf(percent, 2));
  }

  String text(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(number.scale());
    format.setMaximumFractionDigits(number.scale());
    return format.format(number);
  }

  /// Reads a number by this language's separators. A single separator that cannot stand between
  /// thousands is the decimal one, whatever the language: `1,5` and `1.5` have one reading only.
  String plain(String typed) {
    if (typed.length() > MAX_TYPED) {
      return typed;
    }
    String digits = digits(SPACES.matcher(typed).replaceAll(""));
    if (grouped(digits)) {
      return digits.replace(group(), "").replace(decimal(), ".");
    }
    return digits.matches("[+-]?[0-9]+[.,][0-9]+") ? digits.replace(',', '.') : typed.strip();
  }

  private boolean grouped(String digits) {
    String group = Pattern.quote(group());
    String decimal = Pattern.quote(decimal());
    return digits.matches(
        "[+-]?([0-9]+|[1-9][0-9]{0,2}(" + group + "[0-9]{3})+)(" + decimal + "[0-9]+)?");
  }

  private static String digits(String text) {
    return text.codePoints()
        .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private String group() {
    return String.valueOf(symbols().getGroupingSeparator());
  }

  private String decimal() {
    return String.valueOf(symbols().getDecimalSeparator());
  }

  private DecimalFormatSymbols symbols() {
    return DecimalFormatSymbols.getInstance(locale);
  }
}

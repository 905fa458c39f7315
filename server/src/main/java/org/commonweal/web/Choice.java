package org.commonweal.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;

/// Reads one of a few words that a form lets somebody choose from.
public final class Choice {

  private Choice() {}

  /// The constant that was chosen, by its name in lower case.
  public static <E extends Enum<E>> E of(Form form, String field, E[] among) {
    return Arrays.stream(among)
        .filter(one -> form.has(field, value(one)))
        .findFirst()
        .orElseThrow(() -> new Refused(new InputRefusal.NotOneOf(field, allowed(among))));
  }

  /// How a constant is written in a form.
  public static String value(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private static String allowed(Enum<?>[] among) {
    return Arrays.stream(among).map(Choice::value).collect(Collectors.joining(", "));
  }
}

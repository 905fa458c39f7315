package org.commonweal.api;

import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonweal.kernel.Quantity;
import org.commonweal.language.Facts;

/// The facts of a record as JSON: amounts become decimal text, ids their value, words the way the
/// API spells them.
final class FactsJson {

  /// The names that RFC 9457 uses for something else.
  private static final Set<String> TAKEN =
      Set.of("type", "title", "status", "detail", "instance", "errors");

  private FactsJson() {}

  static Map<String, Object> of(Object told) {
    Map<String, Object> facts = new LinkedHashMap<>();
    Facts.of(told).forEach((name, value) -> facts.put(free(name), json(value)));
    return facts;
  }

  private static String free(String name) {
    return TAKEN.contains(name)
        ? "actual" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
        : name;
  }

  private static Object json(Object fact) {
    return switch (fact) {
      case Integer number -> number;
      case Long number -> number;
      case Boolean choice -> choice;
      case BigInteger number -> number.toString();
      case Quantity quantity -> quantity.text();
      case Enum<?> word -> Words.of(word);
      case Optional<?> some -> some.map(FactsJson::json).orElse("");
      case Collection<?> some -> some.stream().map(FactsJson::json).toList();
      case Record id when Facts.of(id).size() == 1 -> json(Facts.of(id).values().iterator().next());
      case Record choice when Facts.of(choice).isEmpty() -> Facts.name(choice);
      case Record several -> of(several);
      default -> fact.toString();
    };
  }
}

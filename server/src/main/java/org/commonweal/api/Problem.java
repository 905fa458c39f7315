package org.commonweal.api;

import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.language.Facts;
import org.commonweal.language.Language;

/// Problem details by RFC 9457: the refusal's stable type, its sentence, its facts as fields, and
/// one error for each field.
record Problem(int status, Map<String, Object> body) {

  static Problem of(List<Refusal> refusals, Language language) {
    Refusal first = refusals.getFirst();
    Map<String, Object> body = facts(first);
    body.put("type", "urn:commonweal:refusal:" + first.type());
    body.put("title", language.title(first));
    body.put("status", status(first));
    body.put("detail", detail(refusals, language));
    if (refusals.size() > 1 || !first.field().isEmpty()) {
      body.put("errors", refusals.stream().map(refusal -> error(refusal, language)).toList());
    }
    return new Problem(status(first), body);
  }

  private static int status(Refusal refusal) {
    return refusal instanceof RequestRefusal request ? request.status() : refusal.kind().status();
  }

  private static String detail(List<Refusal> refusals, Language language) {
    return String.join(" ", refusals.stream().map(language::sentence).distinct().toList());
  }

  private static Map<String, Object> error(Refusal refusal, Language language) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("field", refusal.field());
    error.put("type", "urn:commonweal:refusal:" + refusal.type());
    error.put("detail", language.sentence(refusal));
    return error;
  }

  private static Map<String, Object> facts(Object told) {
    Map<String, Object> facts = new LinkedHashMap<>();
    Facts.of(told).forEach((name, value) -> facts.put(free(name), json(value)));
    return facts;
  }

  /// The name of a fact, unless RFC 9457 uses it for something else.
  private static String free(String name) {
    return Set.of("type", "title", "status", "detail", "instance").contains(name)
        ? "actual" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
        : name;
  }

  /// Amounts become decimal text, ids their value, words the way the API spells them.
  private static Object json(Object fact) {
    return switch (fact) {
      case Integer number -> number;
      case Long number -> number;
      case Boolean choice -> choice;
      case BigInteger number -> number.toString();
      case Quantity quantity -> quantity.text();
      case Enum<?> word -> Words.of(word);
      case Optional<?> some -> some.map(Problem::json).orElse("");
      case Collection<?> some -> some.stream().map(Problem::json).toList();
      case Record id when Facts.of(id).size() == 1 -> json(Facts.of(id).values().iterator().next());
      case Record several -> facts(several);
      default -> fact.toString();
    };
  }
}

package org.commonweal.api;

import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.language.Facts;
import org.commonweal.language.Language;

/// Problem details by RFC 9457: the refusal's stable type, its sentence, its facts as fields, and
/// one error for each field.
record Problem(int status, Map<String, Object> body) {

  static Problem of(List<Refusal> refusals, Language language) {
    Refusal first = refusals.getFirst();
    Map<String, Object> body = new LinkedHashMap<>(facts(first));
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

  private static Map<String, Object> facts(Refusal refusal) {
    Map<String, Object> facts = new LinkedHashMap<>();
    Facts.of(refusal).forEach((name, value) -> facts.put(name, json(value)));
    return facts;
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
      default -> fact.toString();
    };
  }
}

package org.commonweal.language;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonweal.kernel.Quantity;
import org.jspecify.annotations.Nullable;

/// Texts of one bundle with places for facts: `{name}`, or `{count|day|days}`, which writes the
/// number and the word that fits it; `{count|day|days|never}` has words of its own for 0.
record Sentences(ResourceBundle texts, Language language) {

  private static final Pattern PLACE =
      Pattern.compile("\\{(\\w+)(?:\\|([^|}]*)\\|([^|}]*)(?:\\|([^|}]*))?)?}");

  Sentences(String bundle, Language language) {
    this(load(bundle, language.locale()), language);
  }

  private static ResourceBundle load(String bundle, Locale locale) {
    return ResourceBundle.getBundle(
        bundle,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// The text of this key with the facts in their places.
  String of(String key, Map<String, ?> facts) {
    return PLACE
        .matcher(texts.getString(key))
        .replaceAll(place -> Matcher.quoteReplacement(filled(place, facts)));
  }

  private String filled(MatchResult place, Map<String, ?> facts) {
    Object fact = facts.get(place.group(1));
    if (fact == null) {
      throw new IllegalArgumentException("fact: " + place.group(1) + " (expected: " + facts + ")");
    }
    if (place.group(1).equals("field")) {
      return Fields.word(fact.toString(), language);
    }
    return counted(text(fact), place);
  }

  private static String counted(String text, MatchResult words) {
    @Nullable String none = words.group(4);
    if (none != null && text.equals("0")) {
      return none;
    }
    if (words.group(2) == null) {
      return text;
    }
    return text + " " + words.group(text.equals("1") ? 2 : 3);
  }

  private String text(Object fact) {
    return switch (fact) {
      case Quantity quantity -> language.number(quantity);
      case BigInteger number -> language.number(number);
      case Integer number -> language.number(number);
      case Long number -> language.number(number);
      case LocalDate date -> language.date(date);
      case Instant moment -> language.moment(moment);
      case Enum<?> choice -> Fields.words(choice.name());
      case Optional<?> some -> some.map(this::text).orElse("");
      case Collection<?> some -> some.stream().map(this::text).collect(Collectors.joining(", "));
      default -> fact.toString();
    };
  }
}

package org.commonweal.web.community;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonweal.web.Option;

/// The zones, languages and currencies a community may choose from.
public final class Choices {

  private static final String REGION =
      "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+";

  private static final List<String> LANGUAGES =
      List.of(
          "ar", "bn", "de", "de-AT", "de-CH", "en", "en-GB", "en-IN", "en-US", "es", "es-MX", "fa",
          "fr", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sw", "tr",
          "uk", "ur", "vi", "zh");

  private Choices() {}

  public static List<Option> zones() {
    Stream<String> regions = ZoneId.getAvailableZoneIds().stream().filter(Choices::regional);
    return Stream.concat(Stream.of("UTC"), regions.sorted())
        .map(zone -> new Option(zone, zone.replace('_', ' ')))
        .toList();
  }

  private static boolean regional(String zone) {
    return zone.matches(REGION);
  }

  /// Each in its own words; numbers and dates follow it.
  public static List<Option> languages() {
    return LANGUAGES.stream().map(Choices::language).toList();
  }

  private static Option language(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return new Option(tag, locale.getDisplayName(locale));
  }

  public static List<Option> currencies() {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getDefaultFractionDigits() >= 0)
        .map(currency -> new Option(currency.getCurrencyCode(), named(currency)))
        .sorted(Comparator.comparing(Option::value))
        .toList();
  }

  private static String named(Currency currency) {
    return currency.getCurrencyCode() + " " + currency.getDisplayName(Locale.ENGLISH);
  }

  /// How the options call this value; one that is not offered any more is its own label.
  public static String label(List<Option> options, String value) {
    return options.stream()
        .filter(option -> option.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }

  /// The choice for a browser that prefers this language.
  public static String closest(Locale locale) {
    return Stream.of(locale.toLanguageTag(), locale.getLanguage())
        .filter(LANGUAGES::contains)
        .findFirst()
        .orElse("en");
  }
}

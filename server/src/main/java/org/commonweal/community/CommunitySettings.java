package org.commonweal.community;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.InputRefusal;

/// What a community is founded with and may change later; unchecked.
///
/// Zone as in `Europe/Vienna`, language as in `de-AT`, currency as in `EUR`.
public record CommunitySettings(
    String name, String zone, String language, String currency, Thresholds thresholds) {

  private static final Set<String> LANGUAGES =
      Arrays.stream(Locale.getAvailableLocales())
          .map(Locale::toLanguageTag)
          .collect(Collectors.toUnmodifiableSet());

  /// The settings in their normal form, or a refusal that names every wrong field.
  CommunitySettings checked() {
    Checks checks = new Checks();
    String name = checks.name("name", this.name);
    String zone = zone(checks);
    String language = language(checks);
    String currency = currency(checks);
    thresholds.check(checks);
    checks.done();
    return new CommunitySettings(name, zone, language, currency, thresholds);
  }

  private String zone(Checks checks) {
    try {
      return ZoneId.of(zone.strip()).getId();
    } catch (DateTimeException _) {
      checks.add(new InputRefusal.NotOneOf("zone", "Europe/Vienna, America/Lima, UTC"));
      return zone;
    }
  }

  private String language(Checks checks) {
    String tag = Locale.forLanguageTag(language.strip()).toLanguageTag();
    if (!LANGUAGES.contains(tag) || "und".equals(tag)) {
      checks.add(new InputRefusal.NotOneOf("language", "en, de, de-AT, fr, es"));
    }
    return tag;
  }

  private String currency(Checks checks) {
    try {
      return Currency.getInstance(currency.strip().toUpperCase(Locale.ROOT)).getCurrencyCode();
    } catch (IllegalArgumentException _) {
      checks.add(new InputRefusal.NotOneOf("currency", "EUR, USD, CHF"));
      return currency;
    }
  }
}

package org.commonweal.treasury;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.UnitId;

/// The currencies of ISO 4217. Each is the same unit in every community.
final class Iso {

  private Iso() {}

  static Optional<Currency> find(String code) {
    try {
      return Optional.of(of(java.util.Currency.getInstance(code)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static Currency of(java.util.Currency iso) {
    return new Currency(
        unit(iso.getCurrencyCode()),
        iso.getCurrencyCode(),
        iso.getDisplayName(Locale.ENGLISH),
        Math.max(0, iso.getDefaultFractionDigits()),
        false);
  }

  private static UnitId unit(String code) {
    byte[] name = ("iso4217:" + code).getBytes(StandardCharsets.UTF_8);
    return new UnitId(UUID.nameUUIDFromBytes(name));
  }
}

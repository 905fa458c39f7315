package org.commonweal.api;

import java.util.Locale;

/// How the API spells the constant of an enum: `IN_ORDER` is `in-order`.
final class Words {

  private Words() {}

  static String of(Enum<?> constant) {
    return of(constant.name());
  }

  static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A name in camel case the way the API writes names: `councilManager` is `council-manager`.
  static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  static String[] of(Enum<?>[] constants) {
    String[] words = new String[constants.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = of(constants[i]);
    }
    return words;
  }
}

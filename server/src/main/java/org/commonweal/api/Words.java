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

  static String[] of(Enum<?>[] constants) {
    String[] words = new String[constants.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = of(constants[i]);
    }
    return words;
  }
}

package org.commonweal.api;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/// Reads the API's words for enum constants out of paths and queries.
@SuppressWarnings("rawtypes") // the framework's own signature for "any enum"
final class WordConverter implements ConverterFactory<String, Enum> {

  @Override
  public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
    return word -> constant(type, word);
  }

  private static <T extends Enum> T constant(Class<T> type, String word) {
    for (T constant : type.getEnumConstants()) {
      if (Words.of(constant.name()).equals(word)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("word: " + word + " (expected: one of " + type + ")");
  }
}

package org.commonweal.language;

import java.util.Locale;
import java.util.ResourceBundle;

/// What people call an input field: `maxUnitsPerRound` is "max units per round" unless the texts
/// know a better word.
final class Fields {

  private Fields() {}

  static String word(String field, Language language) {
    ResourceBundle words = new Sentences("messages.fields", language).texts();
    String name = field.replaceAll(".*\\.", "").replaceAll("\\[[0-9]+]$", "");
    return words.containsKey(name) ? words.getString(name) : words(name);
  }

  /// The words of a name in camel case, kebab case or capitals.
  static String words(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1 $2")
        .replaceAll("[-_]", " ")
        .toLowerCase(Locale.ROOT);
  }
}

package org.commonweal.imports;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.kernel.Refused;
import org.commonweal.language.Language;

/// What the words in a line stand for in one community.
record Names(Map<String, MemberId> members, Map<String, Item> items, Language language) {

  MemberId member(Line line) {
    return Optional.ofNullable(members.get(line.lower("email")))
        .orElseThrow(() -> new Refused(new ImportRefusal.UnknownMember(line.get("email"))));
  }

  Item item(Line line) {
    return Optional.ofNullable(items.get(line.lower("item")))
        .orElseThrow(() -> new Refused(new ImportRefusal.UnknownItem(line.get("item"))));
  }

  /// The units as plain decimal text, typed as the community's language writes numbers.
  String units(Line line) {
    return language.plain(line.get("units"));
  }

  static <E extends Enum<E>> E word(Line line, String column, E[] allowed) {
    Map<String, E> words =
        Arrays.stream(allowed)
            .collect(toMap(one -> one.name().toLowerCase(Locale.ROOT), one -> one));
    return Optional.ofNullable(words.get(line.lower(column)))
        .orElseThrow(() ->
            new Refused(
                new ImportRefusal.UnknownWord(
                    column,
                    line.get(column),
                    words.keySet().stream().sorted().collect(Collectors.joining(", ")))));
  }
}

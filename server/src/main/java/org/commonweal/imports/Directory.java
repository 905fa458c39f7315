package org.commonweal.imports;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.items.Item;
import org.commonweal.items.Items;
import org.commonweal.kernel.CommunityId;
import org.commonweal.language.Language;
import org.springframework.stereotype.Component;

/// Looks up everybody and everything that a file names, each at once.
@Component
class Directory {

  private final ImportStore store;
  private final Items items;
  private final Communities communities;

  Directory(ImportStore store, Items items, Communities communities) {
    this.store = store;
    this.items = items;
    this.communities = communities;
  }

  Names names(CommunityId community, Table table) {
    Community home = communities.get(community);
    return new Names(
        store.members(community, words(table, "email")),
        items(community, words(table, "item")),
        new Language(home.language(), home.zone()));
  }

  private Map<String, Item> items(CommunityId community, Set<String> names) {
    return items.named(community, names).stream()
        .collect(toMap(item -> item.name().toLowerCase(Locale.ROOT), item -> item));
  }

  private static Set<String> words(Table table, String column) {
    return table.lines().stream().map(line -> line.lower(column)).collect(toSet());
  }
}

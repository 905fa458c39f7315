package org.commonweal.commons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;

/// What a change of a pool's settings changes, in words for its history.
record PoolDifference(Pool before, PoolTerms after, Map<ItemId, Item> named) {

  /// Items that are named before the rest is counted.
  private static final int NAMED = 5;

  /// `most per person 5, now 8; no longer takes Bread`; empty if nothing is different.
  String words() {
    List<String> parts = new ArrayList<>();
    add(parts, "name", before.name(), after.name());
    if (!before.description().equals(after.description())) {
      parts.add("another description");
    }
    add(parts, "handed out at", text(before.location()), text(after.location()));
    add(parts, "most per person", text(before.cap()), text(after.cap()));
    add(parts, "least per contribution", text(before.minimum()), text(after.minimum()));
    add(parts, "needs and wants", text(before.priority()), text(after.priority()));
    add(parts, "rounds share", text(before.strategy()), text(after.strategy()));
    items(parts);
    return String.join("; ", parts);
  }

  private static void add(List<String> parts, String what, String then, String now) {
    if (!then.equals(now)) {
      parts.add(what + " " + then + ", now " + now);
    }
  }

  private static String text(String place) {
    return place.isEmpty() ? "nowhere in particular" : place;
  }

  private static String text(OptionalLong count) {
    return count.isPresent() ? Long.toString(count.getAsLong()) : "any number";
  }

  private static String text(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void items(List<String> parts) {
    if (after.allowed().isEmpty()) {
      if (!before.allowed().isEmpty()) {
        parts.add("takes any item");
      }
      return;
    }
    add(
        parts,
        before.allowed().isEmpty() ? "takes only " : "takes ",
        without(after.allowed(), before.allowed()));
    add(parts, "no longer takes ", without(before.allowed(), after.allowed()));
  }

  private static Set<ItemId> without(Set<ItemId> some, Set<ItemId> others) {
    Set<ItemId> rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  private void add(List<String> parts, String verb, Collection<ItemId> items) {
    if (items.isEmpty()) {
      return;
    }
    String names =
        items.stream()
            .map(item -> named.containsKey(item) ? named.get(item).name() : "")
            .sorted()
            .limit(NAMED)
            .collect(Collectors.joining(", "));
    int more = items.size() - NAMED;
    parts.add(verb + names + (more > 0 ? " and " + more + " more" : ""));
  }
}

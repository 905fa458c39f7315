package org.commonweal.bench.kill;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What bare ledger processes have asked for and been told.
final class Answers {

  private final Set<UUID> open = new HashSet<>();
  private final Map<UUID, Long> entries = new HashMap<>();
  private long refused;
  private long again;

  /// Takes a line of a process; one that the kill cut off says nothing.
  void take(String line) {
    String[] words = line.split(" ", -1);
    switch (words[0]) {
      case "ask" -> id(words, 2).ifPresent(open::add);
      case "yes" -> id(words, 4).ifPresent(id -> yes(id, words));
      case "no" -> id(words, 2).ifPresent(this::no);
      default -> {}
    }
  }

  private static Optional<UUID> id(String[] words, int expected) {
    boolean whole = words.length == expected && words[1].length() == 36;
    return whole ? Optional.of(UUID.fromString(words[1])) : Optional.empty();
  }

  private void yes(UUID id, String[] words) {
    if (!words[3].equals("true") && !words[3].equals("false")) {
      return;
    }
    long entry = Long.parseLong(words[2]);
    Long before = entries.put(id, entry);
    if (before != null && before != entry) {
      throw new IllegalStateException(id + " is entry " + entry + " (expected: " + before + ")");
    }
    again += words[3].equals("true") ? 1 : 0;
    open.remove(id);
  }

  private void no(UUID id) {
    if (entries.containsKey(id)) {
      throw new IllegalStateException(id + " is refused (expected: entry " + entries.get(id) + ")");
    }
    open.remove(id);
    refused++;
  }

  /// It is in the book already, under this number, although nobody was told.
  void found(UUID id, long entry) {
    entries.put(id, entry);
  }

  Set<UUID> open() {
    return Set.copyOf(open);
  }

  Map<UUID, Long> entries() {
    return Map.copyOf(entries);
  }

  long refused() {
    return refused;
  }

  long again() {
    return again;
  }
}

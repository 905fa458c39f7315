package org.commonweal.activity;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.identity.PersonId;

/// Something that happened, as it is about to be written down.
record Entry(Happened kind, UUID about, PersonId by, Map<Tie, UUID> ties, Sum sum, String words) {

  Entry {
    ties = Map.copyOf(ties);
  }

  Entry(Happened kind, UUID about, PersonId by) {
    this(kind, about, by, Map.of(), Sum.NONE, "");
  }

  Entry with(Tie tie, UUID id) {
    Map<Tie, UUID> more = new EnumMap<>(Tie.class);
    more.putAll(ties);
    more.put(tie, id);
    return new Entry(kind, about, by, more, sum, words);
  }

  Entry with(Sum other) {
    return new Entry(kind, about, by, ties, other, words);
  }

  Entry saying(String text) {
    return new Entry(kind, about, by, ties, sum, text);
  }

  Optional<UUID> tie(Tie tie) {
    return Optional.ofNullable(ties.get(tie));
  }
}

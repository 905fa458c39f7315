package org.commonweal.ops;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The environment variables that a start is given. A blank one counts as absent.
record Variables(Map<String, String> values) {

  private static final String OURS = "COMMONWEAL_";

  /// The names with our prefix: the server's own, and those of the launcher and the command line.
  private static final Set<String> KNOWN =
      Set.of(
          "COMMONWEAL_HOME",
          "COMMONWEAL_PROGRAMS",
          "COMMONWEAL_THROWAWAY",
          "COMMONWEAL_TOKEN",
          "COMMONWEAL_SERVER");

  Variables {
    values = Map.copyOf(values);
  }

  /// A name with our prefix that nobody reads is a typing error.
  void refuseUnknown() {
    for (String name : values.keySet()) {
      if (name.startsWith(OURS) && !KNOWN.contains(name)) {
        throw new StartFailure(name + " is not a setting; docs/operations.md lists them.");
      }
    }
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  OptionalInt number(String name, int least, int most) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.get().matches("[0-9]{1,9}") || !within(text.get(), least, most)) {
      throw new StartFailure(
          "%s is \"%s\"; expected a number from %d to %d."
              .formatted(name, text.get(), least, most));
    }
    return OptionalInt.of(Integer.parseInt(text.get()));
  }

  private static boolean within(String digits, int least, int most) {
    int number = Integer.parseInt(digits);
    return least <= number && number <= most;
  }
}

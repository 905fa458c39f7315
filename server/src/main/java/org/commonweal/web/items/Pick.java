package org.commonweal.web.items;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.commonweal.web.Option;

/// What can be chosen; `more` says that there is more than is offered here, to be found by its
/// name. If it was looked for, `found` are so many.
public record Pick(List<Option> options, boolean more, OptionalInt found) {

  public static final Pick NONE = new Pick(List.of(), false);

  public Pick(List<Option> options, boolean more) {
    this(options, more, OptionalInt.empty());
  }

  public Pick {
    options = List.copyOf(options);
  }

  /// Whether there is nothing to choose, whatever its name.
  public boolean none() {
    return options.isEmpty() && !more;
  }

  /// The same with the visitor in front, if there is anybody beside whom to choose.
  public Pick besides(String myself) {
    return none() ? this : after(new Option("", myself));
  }

  /// The same with another choice in front.
  public Pick after(Option first) {
    return with(Stream.concat(Stream.of(first), options.stream()).distinct().toList());
  }

  /// Other choices, found in the same way.
  public Pick with(List<Option> others) {
    return new Pick(others, more, found);
  }

  /// What is found here and there by the same text, with these choices.
  public Pick and(Pick other, List<Option> both) {
    OptionalInt sum =
        found.isPresent() && other.found.isPresent()
            ? OptionalInt.of(found.getAsInt() + other.found.getAsInt())
            : OptionalInt.empty();
    return new Pick(both, more || other.more, sum);
  }

  /// What came of looking for something, to be read beside where it was typed; empty if nothing was
  /// looked for.
  public String outcome() {
    if (found.isEmpty()) {
      return "";
    }
    return found.getAsInt() == 0
        ? "Nothing with that in its name."
        : "Found " + found.getAsInt() + ". Choose below.";
  }
}

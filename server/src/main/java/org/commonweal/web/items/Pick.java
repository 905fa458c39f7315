package org.commonweal.web.items;

import java.util.List;
import java.util.stream.Stream;
import org.commonweal.web.Option;

/// What can be chosen; `more` says that there is more than is offered here, to be found by its
/// name.
public record Pick(List<Option> options, boolean more) {

  /// What a search among long lists leaves as it was chosen.
  public static final List<String> KEPT = List.of("item", "kind", "target");

  public static final Pick NONE = new Pick(List.of(), false);

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
    return new Pick(Stream.concat(Stream.of(first), options.stream()).distinct().toList(), more);
  }
}

package org.commonweal.web.items;

import java.util.List;
import java.util.stream.Stream;
import org.commonweal.web.Option;

/// What can be chosen; `more` says that there is more than is offered here.
public record Pick(List<Option> options, boolean more) {

  public static final Pick NONE = new Pick(List.of(), false);

  public Pick {
    options = List.copyOf(options);
  }

  /// The same with the visitor in front, if there is anybody beside whom to choose.
  public Pick besides(String myself) {
    return options.isEmpty() && !more ? this : after(new Option("", myself));
  }

  /// The same with another choice in front.
  public Pick after(Option first) {
    return new Pick(Stream.concat(Stream.of(first), options.stream()).distinct().toList(), more);
  }
}

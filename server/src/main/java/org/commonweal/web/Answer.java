package org.commonweal.web;

import java.util.Optional;

/// What a controller answers: a page to show, or where to go after something was done.
public sealed interface Answer {

  record Show(WebPage page) implements Answer {}

  record Go(String location, Optional<Receipt> receipt) implements Answer {}

  static Answer show(WebPage page) {
    return new Show(page);
  }

  static Answer go(String location) {
    return new Go(location, Optional.empty());
  }

  /// Goes to `location`, whose page says first what was done.
  static Answer go(String location, String done) {
    return go(location, done, "");
  }

  /// Goes to `location`, whose page says first what was done and shows a secret or link to copy.
  static Answer go(String location, String done, String secret) {
    return new Go(location, Optional.of(new Receipt(done, secret)));
  }
}

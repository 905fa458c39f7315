package org.commonweal.cli;

import java.time.Instant;

/// A story that is played through the API of a fresh server.
interface Example {

  /// The moment at which the story begins.
  Instant start();

  Findings play(Stage stage);
}

package org.commonweal.bench.kill;

import java.time.Duration;

/// What was found after the kills, for people and as JSON, and whether it is right.
public record Finding(String text, String json, boolean ok) {

  /// The same as a member of an object, with the time the kills took.
  public Finding in(String name, Duration time) {
    String member =
        "\"%s\": {\"seconds\": %d, \"ok\": %s, %s}".formatted(name, time.toSeconds(), ok, json);
    return new Finding(text, member, ok);
  }
}

package org.commonweal.ops;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// How log lines look on standard output. The log file is always structured.
enum LogFormat {
  TEXT,
  ECS,
  LOGSTASH,
  GELF;

  static LogFormat of(Variables variables) {
    return variables.text("LOG_FORMAT").map(LogFormat::parse).orElse(TEXT);
  }

  private static LogFormat parse(String text) {
    return Arrays.stream(values())
        .filter(format -> format.word().equals(text))
        .findFirst()
        .orElseThrow(() ->
            new StartFailure(
                "LOG_FORMAT is \"%s\"; expected text, ecs, logstash or gelf.".formatted(text)));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Map<String, Object> properties() {
    return this == TEXT ? Map.of() : Map.of("logging.structured.format.console", word());
  }
}

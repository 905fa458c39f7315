package org.commonweal.postgres;

import java.net.URL;
import java.util.Locale;

/// The operating system and processor that programs are needed for.
record Platform(String system, String processor) {

  static Platform current() {
    return new Platform(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  boolean linux() {
    return system.equals("Linux");
  }

  /// The packed programs for this platform, from the class path.
  URL archive() {
    URL archive = Platform.class.getResource("/" + archiveName());
    if (archive == null) {
      throw new PostgresFailure(
          "There is no embedded PostgreSQL for %s on %s; set DATABASE_URL to a PostgreSQL 15 or later."
              .formatted(system, processor));
    }
    return archive;
  }

  private String archiveName() {
    return "postgres-%s-%s.txz".formatted(systemName(), processorName());
  }

  private String systemName() {
    String name = system.toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name;
  }

  private String processorName() {
    return switch (processor) {
      case "aarch64" -> "arm_64";
      case "amd64" -> "x86_64";
      default -> processor;
    };
  }
}

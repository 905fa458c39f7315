package org.commonweal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.commonweal.Commonweal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server in a process of its own, to be killed.
record Victim(Process process, Path home) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  static Victim start(Path home) {
    try {
      Files.deleteIfExists(home.resolve("server.json"));
      var builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "--enable-native-access=ALL-UNNAMED",
              "-cp",
              System.getProperty("java.class.path"),
              Commonweal.class.getName());
      builder.environment().put("COMMONWEAL_HOME", home.toString());
      builder.environment().put("COMMONWEAL_PROGRAMS", Scratch.programs().toString());
      Process process =
          builder
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile()))
              .start();
      return new Victim(process, home).ready();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Victim ready() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(home.resolve("server.json"))) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("the server did not start: " + home.resolve("server.log"));
      }
      Rest.of(Duration.ofMillis(50));
    }
    return this;
  }

  String address() {
    return facts().path("address").asString();
  }

  String setup() {
    return facts().path("setup").asString();
  }

  private JsonNode facts() {
    return JSON.readTree(home.resolve("server.json"));
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /// Kills the database server under it.
  void killPostgres() {
    try {
      String pid = Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).getFirst();
      ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

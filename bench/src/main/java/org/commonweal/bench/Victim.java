package org.commonweal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.commonweal.Commonweal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server in a process of its own, to be killed.
record Victim(Process process, Path home) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  static Victim start(Path home, Map<String, String> settings) {
    return start(home, launch(home).process(), settings);
  }

  /// The first one, which leaves a cache of its classes behind when it ends by itself.
  static Victim train(Path home, Map<String, String> settings) {
    return start(home, launch(home).training(), settings);
  }

  private static Launch launch(Path home) {
    return new Launch(Commonweal.class, home.resolve("server.aot"));
  }

  private static Victim start(Path home, ProcessBuilder builder, Map<String, String> settings) {
    try {
      Files.createDirectories(home);
      Files.deleteIfExists(home.resolve("server.json"));
      builder.environment().keySet().removeIf(name -> name.startsWith("DATABASE_"));
      builder.environment().put("COMMONWEAL_HOME", home.toString());
      builder.environment().put("COMMONWEAL_PROGRAMS", Scratch.programs().toString());
      builder.environment().put("PORT", Integer.toString(freePort()));
      builder.environment().putAll(settings);
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

  /// One of those that nobody looks for by counting up from the first.
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Victim ready() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(home.resolve("server.json"))) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("the server did not start: " + log());
      }
      Rest.of(Duration.ofMillis(50));
    }
    return this;
  }

  private String log() {
    try {
      return Files.readString(home.resolve("server.log"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
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

  /// Ends it as people do.
  void end() {
    process.destroy();
    process.onExit().join();
  }
}

package org.commonweal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A server in a directory of its own, beside whatever runs, whose clock and ids are given; stopped
/// and removed at the end.
final class Throwaway implements AutoCloseable {

  private static final long SEED = 7;
  private static final int PATIENCE_SECONDS = 300;

  private final Path home;
  private final Process server;

  private Throwaway(Path home, Process server) {
    this.home = home;
    this.server = server;
  }

  static Throwaway start(World world, Instant start) {
    try {
      Path home = Files.createTempDirectory("commonweal-");
      Files.createFile(home.resolve("throwaway"));
      Throwaway throwaway = new Throwaway(home, process(world, home, start));
      throwaway.stopWithUs();
      return throwaway;
    } catch (IOException failure) {
      throw Failure.unusable("No throwaway server can be started: " + failure.getMessage() + ".");
    }
  }

  private static Process process(World world, Path home, Instant start) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(world.machine().start());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.matches("(COMMONWEAL|DATABASE|SMTP)_.*|PORT|.*_(URL|TOKEN)"));
    builder.environment().put("COMMONWEAL_HOME", home.toString());
    builder.environment().put("COMMONWEAL_PROGRAMS", programs(world).toString());
    builder.environment().put("COMMONWEAL_THROWAWAY", SEED + "," + start);
    builder.environment().put("PORT", Integer.toString(freePort()));
    return builder.redirectErrorStream(true).redirectOutput(log(home).toFile()).start();
  }

  /// One the system hands out, so that servers started at the same moment do not want the same.
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Path programs(World world) {
    return world.machine().root().resolve("var").resolve("programs");
  }

  /// Beside the directory, which has to be empty at the start.
  private static Path log(Path home) {
    return home.resolveSibling(home.getFileName() + ".log");
  }

  private void stopWithUs() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  Path home() {
    return home;
  }

  /// The server once it answers.
  ServerFile.Running running() {
    ServerFile file = new ServerFile(home.resolve("server.json"));
    for (int tenths = 0; tenths < PATIENCE_SECONDS * 10; tenths++) {
      Optional<ServerFile.Running> running = file.read();
      if (running.isPresent()) {
        return running.get();
      }
      if (ended()) {
        throw Failure.unusable("The throwaway server did not start: " + lastWords());
      }
    }
    throw Failure.unusable("The throwaway server did not answer in time.");
  }

  private boolean ended() {
    try {
      return server.waitFor(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private String lastWords() {
    try {
      return Files.readString(log(home)).strip();
    } catch (IOException _) {
      return "";
    }
  }

  @Override
  public void close() {
    server.destroy();
    try {
      if (!server.waitFor(30, TimeUnit.SECONDS)) {
        server.destroyForcibly().waitFor();
      }
      remove();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void remove() {
    if (!Files.exists(home)) {
      return;
    }
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(log(home));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

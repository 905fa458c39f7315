package org.commonweal.bench.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// A bare ledger process as its killer sees it: a pipe that is written to and one that is read.
record Poster(Process process, BlockingQueue<String> lines, Thread reader) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  static Poster start(ProcessBuilder builder) {
    try {
      Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
      BlockingQueue<String> lines = new LinkedBlockingQueue<>();
      Thread reader = Thread.ofVirtual().start(() -> read(process, lines));
      return new Poster(process, lines, reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void read(Process process, BlockingQueue<String> lines) {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      reader.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException _) {
      // it was killed
    }
  }

  /// Lets it ask for what is open, and work from then on.
  void go(Collection<UUID> open) {
    write(lines(open) + "work\n");
  }

  /// Lets it ask for what is open and end; answers what it said.
  List<String> settle(Collection<UUID> open) {
    write(lines(open) + "settle\n");
    return end();
  }

  private static String lines(Collection<UUID> ids) {
    return ids.stream().map(id -> id + "\n").collect(Collectors.joining());
  }

  private void write(String orders) {
    try {
      Writer writer = process.outputWriter(StandardCharsets.UTF_8);
      writer.write(orders);
      writer.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Its next line, which has to come.
  String line() {
    return heard(PATIENCE)
        .orElseThrow(() -> new IllegalStateException("a ledger process says nothing"));
  }

  Optional<String> heard(Duration patience) {
    try {
      return Optional.ofNullable(lines.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while listening", e);
    }
  }

  /// By its handle: a process that is killed itself closes the pipe with what it said and nobody
  /// has read yet.
  void kill() {
    process.toHandle().destroyForcibly();
    process.onExit().join();
  }

  /// Everything that it had said when it ended.
  List<String> rest() {
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while listening", e);
    }
    List<String> rest = new ArrayList<>();
    lines.drainTo(rest);
    return rest;
  }

  /// Ends it as people end programs; answers what it said until then.
  List<String> end() {
    write("end\n");
    process.onExit().join();
    return rest();
  }
}

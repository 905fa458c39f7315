package org.commonweal.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The server's process: how it is launched, and how one knows that it is ready.
record Server(Place place, Programs programs, Commands commands, int port) {

  private static final Duration POLL = Duration.ofMillis(10);
  private static final int POLLS = 6_000;

  /// A process that answers on the port, or a failure that names the log.
  Process launch() throws IOException, InterruptedException {
    new Orphan(place.data(), programs, commands).stop();
    Process process = commands.start(command());
    awaitReady(process);
    return process;
  }

  void stop() throws IOException {
    commands.require(
        programs.program("pg_ctl"), "-D", place.data().toString(), "-m", "fast", "-w", "stop");
  }

  private List<String> command() {
    var words =
        new ArrayList<>(List.of(programs.program("postgres"), "-D", place.data().toString()));
    words.addAll(List.of("-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1"));
    words.addAll(List.of("-c", "unix_socket_directories=", "-c", "timezone=UTC"));
    words.addAll(place.durability().serving());
    words.addAll(Memory.ofMachine().serving());
    return words;
  }

  private void awaitReady(Process process) throws IOException, InterruptedException {
    for (int poll = 0; poll < POLLS; poll++) {
      if (!process.isAlive()) {
        throw new PostgresFailure("PostgreSQL ended while starting; " + place.log() + " says why.");
      }
      if (ready(process)) {
        return;
      }
      Thread.sleep(POLL);
    }
    process.destroy();
    throw new PostgresFailure("PostgreSQL was not ready in time; " + place.log() + " says why.");
  }

  /// What `pg_ctl -w` looks at: line 8 of the file holds the server's state.
  private boolean ready(Process process) throws IOException {
    Path file = place.data().resolve("postmaster.pid");
    try {
      List<String> lines = Files.readAllLines(file, UTF_8);
      return lines.size() >= 8
          && lines.getFirst().equals(Long.toString(process.pid()))
          && lines.get(7).strip().equals("ready");
    } catch (NoSuchFileException _) {
      return false;
    }
  }
}

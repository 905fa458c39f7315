package org.commonweal.postgres;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Keeps the server running until it is told to end.
///
/// The parent-death signal follows the thread that started the process, so one platform thread
/// starts it and lives as long. A server that was killed is started again on the same port: it
/// recovers what was committed, and the connections come back by themselves.
final class Supervisor {

  private static final System.Logger LOG = System.getLogger(Supervisor.class.getName());

  /// A killed server's helpers need a moment to notice and let go of the shared memory.
  private static final Duration PAUSE = Duration.ofMillis(200);

  private static final int ATTEMPTS = 150;

  private final Server server;
  private final CompletableFuture<Process> first = new CompletableFuture<>();
  private final Thread thread = Thread.ofPlatform().daemon().name("postgres").unstarted(this::run);
  private volatile boolean ending;

  Supervisor(Server server) {
    this.server = server;
  }

  void start() {
    thread.start();
    try {
      first.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof PostgresFailure known
          ? known
          : new PostgresFailure("PostgreSQL could not be started.", failure);
    }
  }

  void end() throws IOException, InterruptedException {
    ending = true;
    server.stop();
    thread.join();
  }

  private void run() {
    try {
      Process process = server.launch();
      first.complete(process);
      watch(process);
    } catch (IOException | PostgresFailure failure) {
      first.completeExceptionally(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      first.completeExceptionally(interruption);
    }
  }

  private void watch(Process launched) throws InterruptedException {
    Process process = launched;
    while (true) {
      process.waitFor();
      if (ending) {
        return;
      }
      LOG.log(Level.WARNING, "PostgreSQL ended unexpectedly; starting it again");
      process = relaunch();
    }
  }

  private Process relaunch() throws InterruptedException {
    for (int attempt = 1; attempt < ATTEMPTS && !ending; attempt++) {
      try {
        return server.launch();
      } catch (IOException | PostgresFailure failure) {
        LOG.log(Level.DEBUG, "PostgreSQL did not start yet", failure);
      }
      Thread.sleep(PAUSE);
    }
    throw new PostgresFailure("PostgreSQL ended and could not be started again.");
  }
}

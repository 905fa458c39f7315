package org.commonweal.bench.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The database server, to be killed.
public final class Postgres {

  private Postgres() {}

  /// Kills the server whose files are here. Somebody else starts it again.
  public static void kill(Path home) {
    try {
      String pid = Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst();
      ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

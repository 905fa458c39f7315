package org.commonweal.bench.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database server, to be killed.
public final class Postgres {

  private Postgres() {}

  /// Connections to the server whose files are here, as the role that owns the tables.
  public static DataSource owner(Path home) {
    String user = "commonweal_owner";
    try {
      String port = Files.readAllLines(home.resolve("data/postmaster.pid")).get(3);
      return new DriverManagerDataSource(
          "jdbc:postgresql://127.0.0.1:" + port + "/commonweal",
          user,
          Files.readString(home.resolve("passwords").resolve(user)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

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

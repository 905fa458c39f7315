package org.commonweal.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

  private static final int TENTHS = 600;

  @TempDir Path directory;

  @Test
  void startsOncePerDirectoryAndStopsCleanly() throws Exception {
    try (var server = RunningServer.launch(home(), Map.of()).ready()) {
      assertThat(server.get("/actuator/health").statusCode()).isEqualTo(200);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.file())))
          .isEqualTo("rw-------");
      refusesTheSameDirectory();
      server.stop();
      assertThat(server.file()).doesNotExist();
      assertThat(home().resolve("postgres/data/postmaster.pid")).doesNotExist();
    }
  }

  private void refusesTheSameDirectory() throws Exception {
    try (var second = RunningServer.launch(home(), Map.of())) {
      assertThat(second.exit()).isEqualTo(2);
      assertThat(second.output())
          .startsWith(
              "The directory " + home().resolve("postgres") + " is in use by another server")
          .hasLineCount(1);
    }
  }

  @Test
  void losesNothingWhenItsProcessesAreKilled() throws Exception {
    try (var server = RunningServer.launch(home(), Map.of()).ready()) {
      try (var connection = connect(server)) {
        connection.createStatement().execute("create table kept as select 7 as n");
      }
      destroy(server.postgres().getFirst());
      eventually(() -> server.get("/actuator/health").statusCode() == 200 && kept(server) == 7);
      String postgres = server.postgres().getFirst();
      server.kill();
      eventually(() -> !serves(postgres));
    }
    try (var again = RunningServer.launch(home(), Map.of()).ready()) {
      assertThat(kept(again)).isEqualTo(7);
    }
  }

  @Test
  void saysInOneSentenceThatADatabaseIsNotThere() throws Exception {
    var nowhere = Map.of("DATABASE_URL", "postgres://u:secret@localhost:1/c");
    try (var server = RunningServer.launch(home(), nowhere)) {
      assertThat(server.exit()).isEqualTo(2);
      assertThat(server.output())
          .startsWith("The database postgresql://localhost:1/c cannot be used as u:")
          .doesNotContain("secret")
          .hasLineCount(1);
    }
  }

  private Path home() {
    return directory.resolve("home");
  }

  private int kept(RunningServer server) throws Exception {
    try (var connection = connect(server);
        var rows = connection.createStatement().executeQuery("select n from kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private Connection connect(RunningServer server) throws Exception {
    String user = "commonweal_owner";
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + server.postgres().get(3) + "/commonweal?currentSchema=ops",
        user,
        Files.readString(home().resolve("postgres/passwords").resolve(user)));
  }

  private static void destroy(String process) {
    ProcessHandle.of(Long.parseLong(process)).orElseThrow().destroyForcibly();
  }

  private static boolean serves(String process) throws Exception {
    Path status = Path.of("/proc", process, "stat");
    return Files.exists(status) && !Files.readString(status).contains(") Z ");
  }

  private static void eventually(Callable<Boolean> condition) throws Exception {
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      try {
        if (condition.call()) {
          return;
        }
      } catch (java.io.IOException | SQLException _) {
        // not yet
      }
      Thread.sleep(Duration.ofMillis(100));
    }
    throw new AssertionError("did not happen within a minute");
  }
}

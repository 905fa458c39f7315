package org.commonweal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

  @TempDir Path home;

  private Place place() {
    return new Place(home, Path.of("target", "programs"), Durability.FORGETFUL);
  }

  @Test
  void startsWithThreeUsersAndAnEmptyDatabase() throws SQLException {
    try (var postgres = LocalPostgres.start(place())) {
      assertThat(answer(postgres, postgres.application(), "select current_user::text"))
          .isEqualTo("commonweal_application");
      assertThat(
              answer(
                  postgres,
                  postgres.owner(),
                  "select count(*)::text from pg_tables where schemaname = 'public'"))
          .isEqualTo("0");
      assertThat(answer(postgres, postgres.superuser(), "show data_checksums")).isEqualTo("on");
    }
  }

  @Test
  void keepsPasswordsToItself() throws Exception {
    try (var postgres = LocalPostgres.start(place())) {
      Path file = home.resolve("passwords").resolve(postgres.owner().user());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThatThrownBy(
              () -> answer(postgres, new Login(postgres.owner().user(), "guess"), "select 'in'"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void applicationCannotMakeTables() {
    try (var postgres = LocalPostgres.start(place())) {
      assertThatThrownBy(() -> execute(postgres, postgres.application(), "create table t (n int)"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void refusesADirectoryThatIsTaken() {
    try (var _ = LocalPostgres.start(place())) {
      assertThatThrownBy(() -> LocalPostgres.start(place()))
          .isInstanceOf(PostgresFailure.class)
          .hasMessage(
              "The directory %s is in use by another server (process %d); stop that one, or set COMMONWEAL_HOME to another directory.",
              home, ProcessHandle.current().pid());
    }
  }

  @Test
  void keepsItsRowsFromStartToStart() throws SQLException {
    try (var postgres = LocalPostgres.start(place())) {
      execute(postgres, postgres.owner(), "create table kept as select 'here'::text as word");
    }
    try (var postgres = LocalPostgres.start(place())) {
      assertThat(answer(postgres, postgres.owner(), "select word from kept")).isEqualTo("here");
    }
  }

  @Test
  void comesBackOnTheSamePortAfterItsProcessWasKilled() throws Exception {
    try (var postgres =
        LocalPostgres.start(new Place(home, place().programs(), Durability.DURABLE))) {
      execute(postgres, postgres.owner(), "create table kept as select 'here'::text as word");
      kill(Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst());
      assertThat(patientAnswer(postgres, "select word from kept")).isEqualTo("here");
    }
  }

  @Test
  void namesThePlatformItHasNoProgramsFor() {
    assertThatThrownBy(() -> new Platform("Plan 9", "mips").archive())
        .hasMessage(
            "There is no embedded PostgreSQL for Plan 9 on mips; set DATABASE_URL to a PostgreSQL 15 or later.");
  }

  private static void kill(String pid) {
    ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
  }

  private static String patientAnswer(LocalPostgres postgres, String sql) throws Exception {
    for (int attempt = 0; attempt < 300; attempt++) {
      try {
        return answer(postgres, postgres.owner(), sql);
      } catch (SQLException _) {
        Thread.sleep(Duration.ofMillis(100));
      }
    }
    throw new AssertionError("no answer within 30 seconds");
  }

  private static String answer(LocalPostgres postgres, Login login, String sql)
      throws SQLException {
    try (var connection = connect(postgres, login);
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(LocalPostgres postgres, Login login, String sql) throws SQLException {
    try (var connection = connect(postgres, login);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(LocalPostgres postgres, Login login) throws SQLException {
    return DriverManager.getConnection(postgres.url(), login.user(), login.password());
  }
}

package org.commonweal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.commonweal.ops.Database;
import org.commonweal.ops.DatabaseSource;
import org.commonweal.ops.Settings;
import org.commonweal.postgres.Durability;
import org.commonweal.postgres.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// The one migrated database of this test process: an embedded server, or `DATABASE_URL`.
///
/// Tests clean up nothing; they make communities and ids of their own.
public final class TestDatabase {

  private static final Path HOME =
      Path.of("target", "test-home-" + ProcessHandle.current().pid()).toAbsolutePath();
  private static final Settings SETTINGS = Settings.read(environment());
  private static final Database DATABASE = open();

  private TestDatabase() {}

  private static Map<String, String> environment() {
    var environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(name -> name.startsWith("COMMONWEAL_"));
    environment.put("COMMONWEAL_HOME", HOME.toString());
    return environment;
  }

  private static Database open() {
    var database = Database.open(source());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database)));
    return database;
  }

  private static DatabaseSource source() {
    return switch (SETTINGS.database()) {
      case DatabaseSource.Embedded _ ->
          new DatabaseSource.Embedded(
              new Place(
                  HOME.resolve("postgres"), Path.of("target/programs"), Durability.FORGETFUL));
      case DatabaseSource.Shared shared -> shared;
      case DatabaseSource.Separated separated -> separated;
    };
  }

  private static void close(Database database) {
    try {
      database.close();
      FileSystemUtils.deleteRecursively(HOME);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// What a server over this database is started with.
  public static Settings settings() {
    return SETTINGS;
  }

  public static Database database() {
    return DATABASE;
  }

  /// The pool that the server itself would use, with the rights of the application's role.
  public static DataSource application() {
    return DATABASE.application();
  }

  /// As the application's role.
  public static JdbcClient jdbc() {
    return JdbcClient.create(application());
  }

  /// As the owner of the tables, who may change what the application may not: for tampering.
  public static JdbcClient owner() {
    return JdbcClient.create(DATABASE.owner());
  }

  /// Until some transaction waits for another one; fails if none does.
  public static void awaitOneThatWaits() {
    var waiting = owner().sql("select exists (select from pg_locks where not granted)");
    try {
      for (int tries = 0; tries < 1000; tries++) {
        if (waiting.query(Boolean.class).single()) {
          return;
        }
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("nobody waits");
  }
}

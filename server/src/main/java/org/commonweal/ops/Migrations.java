package org.commonweal.ops;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the tables up to date, as their owner.
final class Migrations {

  private Migrations() {}

  /// Every migration grants what the server needs to the role `application`.
  static void run(DataSource owner, String application) {
    try {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(owner)
          .defaultSchema("ops")
          .table("migration")
          .placeholders(Map.of("application", identifier(application)))
          .load()
          .migrate();
    } catch (FlywayException failure) {
      throw new StartFailure("The database could not be brought up to date:", failure);
    }
  }

  private static String identifier(String role) {
    return role.matches("[a-z_][a-z0-9_]*") ? role : '"' + role.replace("\"", "\"\"") + '"';
  }
}

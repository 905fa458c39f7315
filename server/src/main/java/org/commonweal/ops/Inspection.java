package org.commonweal.ops;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Looks at a database before anything is done there: is it reached, and is it new enough?
record Inspection(DatabaseUrl url) {

  private static final int OLDEST = 15;

  void run(DataSource database) {
    try (Connection connection = database.getConnection()) {
      refuseOld(connection.getMetaData().getDatabaseMajorVersion());
    } catch (SQLException failure) {
      throw new StartFailure(
          "The database %s cannot be used as %s:".formatted(place(), url.login().user()), failure);
    }
  }

  private void refuseOld(int version) {
    if (version < OLDEST) {
      throw new StartFailure(
          "The database %s is PostgreSQL %d; PostgreSQL %d or later is needed."
              .formatted(place(), version, OLDEST));
    }
  }

  private String place() {
    return url.jdbc().replaceFirst("\\?.*", "").replaceFirst("jdbc:", "");
  }
}

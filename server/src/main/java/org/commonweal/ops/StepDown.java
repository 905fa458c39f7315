package org.commonweal.ops;

import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lesser role for the connections of a user that owns the tables as well.
record StepDown(String role) {

  void prepare(DataSource owner) {
    var jdbc = JdbcClient.create(owner);
    try {
      if (!exists(jdbc)) {
        create(jdbc);
      }
      if (!usable(jdbc)) {
        jdbc.sql("grant " + role + " to current_user").update();
      }
    } catch (DataAccessException _) {
      throw new StartFailure(
          "The user of DATABASE_URL may not create the role %s; let an administrator run \"create role %s; grant %s to USER\", or set DATABASE_OWNER_URL to another user."
              .formatted(role, role, role));
    }
  }

  private boolean exists(JdbcClient jdbc) {
    return jdbc.sql("select exists (select from pg_roles where rolname = :role)")
        .param("role", role)
        .query(Boolean.class)
        .single();
  }

  /// Two servers may start at the same moment.
  private void create(JdbcClient jdbc) {
    jdbc.sql(
            """
            do $$ begin
              create role %s nologin;
            exception when duplicate_object or unique_violation then null;
            end $$
            """
                .formatted(role))
        .update();
  }

  private boolean usable(JdbcClient jdbc) {
    return jdbc.sql("select pg_has_role(current_user, :role, 'member')")
        .param("role", role)
        .query(Boolean.class)
        .single();
  }
}

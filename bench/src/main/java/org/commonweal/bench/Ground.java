package org.commonweal.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.community.CommunitySettings;
import org.commonweal.community.Thresholds;
import org.commonweal.identity.Caller;
import org.commonweal.identity.NewPerson;
import org.commonweal.identity.People;
import org.commonweal.identity.Person;
import org.commonweal.identity.Scope;
import org.commonweal.ledger.Verifications;
import org.commonweal.ops.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A community that a script gives years of history.
record Ground(Application application, Community community, Caller owner) {

  static final String PASSWORD = "correct horse battery";

  static Ground found(Application application, String name) {
    Caller owner = person(application, "Owner", "owner@example.org");
    var settings = new CommunitySettings(name, "Europe/Vienna", "en", "EUR", Thresholds.NEIGHBOURS);
    Community community = application.bean(Communities.class).create(owner, settings);
    return new Ground(application, community, owner);
  }

  /// Somebody who can sign in, and whom the script makes a member.
  Caller person(String name, String email) {
    return person(application, name, email);
  }

  private static Caller person(Application application, String name, String email) {
    Person person = application.bean(People.class).register(new NewPerson(name, email, PASSWORD));
    return new Caller(person.id(), Scope.WRITE);
  }

  /// Runs the script in one transaction, behind what it is `given` in a temporary table.
  void fill(String script, Consumer<JdbcClient> given) {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      given.accept(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
      statement.execute(text(script));
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// A file beside this class.
  static String text(String name) {
    try (InputStream file = Ground.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private DataSource database() {
    return application.bean(Database.class).owner();
  }

  JdbcClient jdbc() {
    return JdbcClient.create(database());
  }

  /// Waits until everything is sealed, and says whether the books are whole.
  boolean verify() {
    Rest.until(Duration.ofMinutes(15), "not everything is sealed", this::sealed);
    return application.bean(Verifications.class).runWhole(community.id()).mismatches().isEmpty();
  }

  private boolean sealed() {
    return jdbc()
        .sql(
            """
            select entries = (select max(entry) from ledger.seal where community = :community)
              from ledger.head where community = :community
            """)
        .param("community", community.id().value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }
}

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
import java.util.UUID;
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
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.Currency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A community whose members save in circles of twelve, with years of rotations behind them. The
/// open cycles of all circles that run are due tomorrow.
record Savers(Application application, Community community, Caller member) {

  private static final String EMAIL = "saver@example.org";

  static Savers settle(Application application, int circles, int rotations) {
    Person owner = person(application, "Owner", "owner@example.org");
    Person member = person(application, "Saver", EMAIL);
    var settings =
        new CommunitySettings("Savers", "Europe/Vienna", "en", "EUR", Thresholds.NEIGHBOURS);
    Community community = application.bean(Communities.class).create(caller(owner), settings);
    var savers = new Savers(application, community, caller(member));
    savers.save(owner, member, circles, rotations);
    return savers;
  }

  private static Person person(Application application, String name, String email) {
    return application.bean(People.class).register(new NewPerson(name, email, Village.PASSWORD));
  }

  private static Caller caller(Person person) {
    return new Caller(person.id(), Scope.WRITE);
  }

  private DataSource owner() {
    return application.bean(Database.class).owner();
  }

  private void save(Person owner, Person member, int circles, int rotations) {
    Currency euro = application.bean(Currencies.class).get(community.id(), "EUR", "");
    try (Connection connection = owner().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      jdbc.sql(
              """
              create temp table given (
                community int, owner uuid, saver uuid, unit uuid, circles int, rotations int)
              """)
          .update();
      jdbc.sql("insert into given values (?, ?, ?, ?, ?, ?)")
          .param(community.id().value())
          .param(owner.id().value())
          .param(member.id().value())
          .param(euro.unit().id().value())
          .param(circles)
          .param(rotations)
          .update();
      statement.execute(script());
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String script() {
    try (InputStream script = Savers.class.getResourceAsStream("circles.sql")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private JdbcClient jdbc() {
    return JdbcClient.create(owner());
  }

  /// Lets the open cycles of all circles be due.
  void fallDue() {
    jdbc()
        .sql(
            """
            update savings.cycle y set due = now() - interval '1 hour'
              from savings.circle c
             where c.community = ? and c.status = 'active'
               and y.community = c.community and y.circle = c.id and y.cycle = c.cycle
            """)
        .param(community.id().value())
        .update();
  }

  /// Circles whose open cycle is due.
  long due() {
    return jdbc()
        .sql(
            """
            select count(*) from savings.circle c
              join savings.cycle y
                on y.community = c.community and y.circle = c.id and y.cycle = c.cycle
             where c.community = ? and c.status = 'active' and y.due < now()
            """)
        .param(community.id().value())
        .query(Long.class)
        .single();
  }

  /// From the first payout of the last ten minutes to the last one.
  double nightSeconds() {
    return jdbc()
        .sql(
            """
            select extract(epoch from max(recorded_at) - min(recorded_at)) from savings.payout
             where community = ? and recorded_at > now() - interval '10 minutes'
            """)
        .param(community.id().value())
        .query(Double.class)
        .single();
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

  /// A member who is in circles.
  Visitor visitor() {
    return Visitor.of(application, "member", member, EMAIL);
  }

  /// The address of a page, with the last of the circles that the visitor is in.
  Addresses.Address address(String pattern) {
    UUID circle =
        jdbc()
            .sql(
                """
                select t.circle from savings.turn t
                  join community.member m on m.community = t.community and m.id = t.member
                 where t.community = ? and m.person = ? order by t.circle desc limit 1
                """)
            .param(community.id().value())
            .param(member.person().value())
            .query(UUID.class)
            .single();
    return new Addresses.Address(
        pattern,
        pattern
            .replace("{community}", community.uid().toString())
            .replace("{circle}", circle.toString()));
  }
}

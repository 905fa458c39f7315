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
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.commonweal.commons.NewStockChange;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.StockChangeKind;
import org.commonweal.commons.StockChanges;
import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.community.CommunitySettings;
import org.commonweal.community.Invitations;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.NewInvitation;
import org.commonweal.community.Role;
import org.commonweal.community.Thresholds;
import org.commonweal.identity.Caller;
import org.commonweal.identity.NewPerson;
import org.commonweal.identity.People;
import org.commonweal.identity.Person;
import org.commonweal.identity.Scope;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.items.Items;
import org.commonweal.ledger.Verifications;
import org.commonweal.ops.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A community with a year of sharing behind it.
///
/// The first person has seats in councils, the second in none.
record Village(
    Application application, Community community, Caller manager, Caller member, Size size) {

  static final String PASSWORD = "correct horse battery";
  static final String MANAGER = "manager@example.org";
  static final String MEMBER = "member@example.org";

  /// How many of everything; cycles are rounds with what happens around them.
  record Size(int members, int pools, int needs, int shares) {

    private static final int FEWEST = 50;

    Size {
      if (members < FEWEST || pools < 1) {
        throw new IllegalArgumentException(
            "members: " + members + ", pools: " + pools + " (expected: from " + FEWEST + ", 1)");
      }
    }

    private int councils() {
      return 1 + pools / 10;
    }

    private int items() {
      return 1 + pools / 4;
    }

    /// One in sixty gives to every fifth member, the others to a hundred; each has 34 shares more.
    private int cycles() {
      int most = 60 * 34 + 59 * Math.min(100, members) + members / 5;
      return 1 + (int) (60L * shares / most);
    }
  }

  static Village settle(Application application, Size size) {
    Person owner = person(application, "Owner", "owner@example.org");
    Person manager = person(application, "Manager", MANAGER);
    Person member = person(application, "Member", MEMBER);
    var settings =
        new CommunitySettings("Village", "Europe/Vienna", "en", "EUR", Thresholds.NEIGHBOURS);
    Community community = application.bean(Communities.class).create(caller(owner), settings);
    var village = new Village(application, community, caller(manager), caller(member), size);
    village.live(owner, manager, member);
    village.furnish(caller(owner));
    return village;
  }

  private static Person person(Application application, String name, String email) {
    return application.bean(People.class).register(new NewPerson(name, email, PASSWORD));
  }

  private static Caller caller(Person person) {
    return new Caller(person.id(), Scope.WRITE);
  }

  private DataSource owner() {
    return application.bean(Database.class).owner();
  }

  private void live(Person owner, Person manager, Person member) {
    try (Connection connection = owner().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      given(
          JdbcClient.create(new SingleConnectionDataSource(connection, true)),
          owner,
          manager,
          member);
      statement.execute(script());
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void given(JdbcClient jdbc, Person owner, Person manager, Person member) {
    jdbc.sql(
            """
            create temp table given (
              community int, uid uuid, owner uuid, manager uuid, member uuid, members int,
              councils int, items int, pools int, needs int, cycles int)
            """)
        .update();
    jdbc.sql("insert into given values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(community.id().value())
        .param(community.uid())
        .param(owner.id().value())
        .param(manager.id().value())
        .param(member.id().value())
        .param(size.members())
        .param(size.councils())
        .param(size.items())
        .param(size.pools())
        .param(size.needs())
        .param(size.cycles())
        .update();
  }

  private static String script() {
    try (InputStream script = Village.class.getResourceAsStream("year.sql")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// One of what there is only by commands.
  private void furnish(Caller owner) {
    application
        .bean(Invitations.class)
        .create(owner, community.id(), new NewInvitation(Role.MEMBER, 14, 20));
    var lost =
        new NewStockChange(
            StockChangeKind.WRITE_OFF, item().id(), "1", "Spoiled", Optional.empty());
    application.bean(StockChanges.class).record(manager, community.id(), pool(), lost);
  }

  /// What everybody needs.
  Item item() {
    return application
        .bean(Items.class)
        .get(community.id(), new ItemId(first("items.item")), "item");
  }

  PoolId pool() {
    return new PoolId(first("commons.pool"));
  }

  private UUID first(String table) {
    return JdbcClient.create(owner())
        .sql("select id from " + table + " where community = ? order by id limit 1")
        .param(community.id().value())
        .query(UUID.class)
        .single();
  }

  JdbcClient jdbc() {
    return JdbcClient.create(owner());
  }

  /// Those who need what everybody needs, and the pool that gives it.
  Crowd crowd() {
    MemberId self =
        application.bean(Membership.class).find(manager, community.id()).orElseThrow().id();
    return new Crowd(
        application,
        manager,
        community.id(),
        self,
        item(),
        pool(),
        Math.min(size.members(), size.needs()));
  }

  /// Waits until days are written down for all accounts with many legs.
  void rest() {
    Rest.until(Duration.ofMinutes(5), "not all days are written down", this::written);
  }

  private boolean written() {
    return jdbc()
        .sql(
            """
            select not exists (
                   select from ledger.balance b
                    where b.community = :community
                      and b.legs - coalesce((select max(s.last) from ledger.stretch s
                                              where s.community = :community
                                                and s.account = b.account), 0) >= 1000)
            """)
        .param("community", community.id().value())
        .query(Boolean.class)
        .single();
  }

  /// Waits until everything is sealed, and says whether the books are whole.
  boolean verify() {
    Rest.until(Duration.ofMinutes(5), "not everything is sealed", this::sealed);
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

package org.commonweal.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.commons.NewStockChange;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.StockChangeKind;
import org.commonweal.commons.StockChanges;
import org.commonweal.community.Community;
import org.commonweal.community.Invitations;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.NewInvitation;
import org.commonweal.community.Role;
import org.commonweal.identity.Caller;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.items.Items;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A community with a year of sharing behind it.
///
/// The first person has seats in councils, the second in none.
record Village(Ground ground, Caller manager, Caller member, Size size) {

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
    Ground ground = Ground.found(application, "Village");
    Caller manager = ground.person("Manager", MANAGER);
    Caller member = ground.person("Member", MEMBER);
    var village = new Village(ground, manager, member, size);
    ground.fill("year.sql", village::given);
    village.furnish(ground.owner());
    return village;
  }

  Application application() {
    return ground.application();
  }

  Community community() {
    return ground.community();
  }

  JdbcClient jdbc() {
    return ground.jdbc();
  }

  private void given(JdbcClient jdbc) {
    jdbc.sql(
            """
            create temp table given (
              community int, uid uuid, owner uuid, manager uuid, member uuid, members int,
              councils int, items int, pools int, needs int, cycles int)
            """)
        .update();
    jdbc.sql("insert into given values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(community().id().value())
        .param(community().uid())
        .param(ground.owner().person().value())
        .param(manager.person().value())
        .param(member.person().value())
        .param(size.members())
        .param(size.councils())
        .param(size.items())
        .param(size.pools())
        .param(size.needs())
        .param(size.cycles())
        .update();
  }

  /// One of what there is only by commands.
  private void furnish(Caller owner) {
    application()
        .bean(Invitations.class)
        .create(owner, community().id(), new NewInvitation(Role.MEMBER, 14, 20));
    var lost =
        new NewStockChange(
            StockChangeKind.WRITE_OFF, item().id(), "1", "Spoiled", Optional.empty());
    application().bean(StockChanges.class).record(manager, community().id(), pool(), lost);
  }

  /// What everybody needs.
  Item item() {
    return application()
        .bean(Items.class)
        .get(community().id(), new ItemId(first("items.item")), "item");
  }

  PoolId pool() {
    return new PoolId(first("commons.pool"));
  }

  private UUID first(String table) {
    return jdbc()
        .sql("select id from " + table + " where community = ? order by id limit 1")
        .param(community().id().value())
        .query(UUID.class)
        .single();
  }

  /// Those who need what everybody needs, and the pool that gives it.
  Crowd crowd() {
    MemberId self =
        application().bean(Membership.class).find(manager, community().id()).orElseThrow().id();
    return new Crowd(
        application(),
        manager,
        community().id(),
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
        .param("community", community().id().value())
        .query(Boolean.class)
        .single();
  }
}

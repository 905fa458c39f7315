package org.commonweal.bench;

import java.util.UUID;
import org.commonweal.community.Community;
import org.commonweal.identity.Caller;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.Currency;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A community whose members save in circles of twelve, with years of rotations behind them. The
/// open cycles of all circles that run are due tomorrow.
record Savers(Ground ground, Caller member) {

  private static final String EMAIL = "saver@example.org";

  static Savers settle(Application application, int circles, int rotations) {
    Ground ground = Ground.found(application, "Savers");
    var savers = new Savers(ground, ground.person("Saver", EMAIL));
    ground.fill("circles.sql", jdbc -> savers.given(jdbc, circles, rotations));
    return savers;
  }

  private void given(JdbcClient jdbc, int circles, int rotations) {
    Currency euro = ground.application().bean(Currencies.class).get(community().id(), "EUR", "");
    jdbc.sql(
            """
            create temp table given (
              community int, owner uuid, saver uuid, unit uuid, circles int, rotations int)
            """)
        .update();
    jdbc.sql("insert into given values (?, ?, ?, ?, ?, ?)")
        .param(community().id().value())
        .param(ground.owner().person().value())
        .param(member.person().value())
        .param(euro.unit().id().value())
        .param(circles)
        .param(rotations)
        .update();
  }

  private Community community() {
    return ground.community();
  }

  private JdbcClient jdbc() {
    return ground.jdbc();
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
        .param(community().id().value())
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
        .param(community().id().value())
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
        .param(community().id().value())
        .query(Double.class)
        .single();
  }

  /// A member who is in circles.
  Visitor visitor() {
    return Visitor.of(ground.application(), "member", member, EMAIL);
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
            .param(community().id().value())
            .param(member.person().value())
            .query(UUID.class)
            .single();
    return new Addresses.Address(
        pattern,
        pattern
            .replace("{community}", community().uid().toString())
            .replace("{circle}", circle.toString()));
  }
}

package org.commonweal.savings;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bids, and what else decides who receives where turns are auctioned.
@Repository
class BidStore {

  private final JdbcClient jdbc;

  BidStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The bids for a cycle, the best one last.
  List<Bid> of(Circle circle, int cycle) {
    return jdbc.sql(
            """
            select b.cycle, b.number, b.seat, b.member, m.name, b.discount, b.placed_at
              from savings.bid b
              join community.member_name m on m.community = b.community and m.id = b.member
             where b.community = :community and b.circle = :circle and b.cycle = :cycle
             order by b.number
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("cycle", cycle)
        .query((row, _) -> bid(circle, row))
        .list();
  }

  private static Bid bid(Circle circle, ResultSet row) throws SQLException {
    return new Bid(
        row.getInt("cycle"),
        row.getInt("number"),
        row.getInt("seat"),
        new MemberId(row.getObject("member", UUID.class)),
        row.getString("name"),
        PaymentStore.quantity(circle, row, "discount"),
        row.getObject("placed_at", OffsetDateTime.class).toInstant());
  }

  private static UUID[] ids(List<Circle> circles) {
    return circles.stream().map(circle -> circle.id().value()).toArray(UUID[]::new);
  }

  /// What is known of an open cycle: the seed of the circle, the seats that owe something since a
  /// cycle was paid out without them, those that have paid all of this one, and the bids for it.
  record Facts(String seed, Set<Integer> owing, Set<Integer> paid, List<Bid> bids) {}

  /// By one statement, with a row for each bid.
  Map<CircleId, Facts> facts(CommunityId community, List<Circle> circles) {
    Map<CircleId, Circle> byId = new HashMap<>();
    circles.forEach(circle -> byId.put(circle.id(), circle));
    Map<CircleId, Facts> facts = new HashMap<>();
    jdbc.sql(
            """
            with known as materialized (
              select c.id, c.cycle, c.seed,
                     array(select d.seat from savings.debt d
                            where d.community = :community and d.circle = c.id and d.open > 0)
                       as owing,
                     array(select p.seat from savings.contribution p
                            where p.community = :community and p.circle = c.id
                              and p.cycle = c.cycle and p.paid = c.contribution) as paid
                from savings.circle c
               where c.community = :community and c.id = any(:circles))
            select k.id, k.seed, k.owing, k.paid, k.cycle, b.number, b.seat, b.member, m.name,
                   b.discount, b.placed_at
              from known k
              left join savings.bid b
                on b.community = :community and b.circle = k.id and b.cycle = k.cycle
              left join community.member_name m on m.community = :community and m.id = b.member
             order by k.id, b.number
            """)
        .param("community", community.value())
        .param("circles", ids(circles))
        .query(row -> {
          var id = new CircleId(row.getObject("id", UUID.class));
          if (!facts.containsKey(id)) {
            facts.put(id, facts(row));
          }
          if (row.getInt("number") > 0) {
            Lookup.in(facts, id).bids().add(bid(Lookup.in(byId, id), row));
          }
        });
    return facts;
  }

  private static Facts facts(ResultSet row) throws SQLException {
    return new Facts(
        row.getString("seed"),
        Set.copyOf(CycleStore.seats(row, "owing")),
        Set.copyOf(CycleStore.seats(row, "paid")),
        new ArrayList<>());
  }

  /// A bid on its way into the books.
  record Placing(int number, Turn turn, Quantity discount, PersonId by, Instant at) {}

  void insert(Circle circle, Placing bid) {
    jdbc.sql(
            """
            insert into savings.bid
                   (community, circle, cycle, number, seat, member, discount, placed_at, placed_by)
            values (:community, :circle, :cycle, :number, :seat, :member, :discount, :at, :by)
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("cycle", circle.cycle())
        .param("number", bid.number())
        .param("seat", bid.turn().seat())
        .param("member", bid.turn().member().value())
        .param("discount", new BigDecimal(bid.discount().minor()))
        .param("at", bid.at().atOffset(ZoneOffset.UTC))
        .param("by", bid.by().value())
        .update();
  }

  /// The members of a circle who have no sign-in.
  Set<MemberId> managed(Circle circle) {
    return Set.copyOf(
        jdbc.sql(
                """
                select id from community.member_name
                 where community = :community and id = any(:members) and managed
                """)
            .param("community", circle.community().value())
            .param(
                "members",
                circle.turns().stream().map(turn -> turn.member().value()).toArray(UUID[]::new))
            .query((row, _) -> new MemberId(row.getObject("id", UUID.class)))
            .list());
  }

  /// Gives those who receive in the open cycles their positions, in exchange with who had them.
  void give(CommunityId community, List<Circle> circles) {
    if (circles.isEmpty()) {
      return;
    }
    List<Turn> turns = circles.stream().flatMap(circle -> circle.unpaid().stream()).toList();
    jdbc.sql(
            """
            update savings.turn t set position = n.position
              from unnest(:circles, :members, :positions) as n (circle, member, position)
             where t.community = :community and t.circle = n.circle and t.member = n.member
               and t.position <> n.position
            """)
        .param("community", community.value())
        .param(
            "circles",
            circles.stream()
                .flatMap(circle -> circle.unpaid().stream().map(_ -> circle.id().value()))
                .toArray(UUID[]::new))
        .param("members", turns.stream().map(turn -> turn.member().value()).toArray(UUID[]::new))
        .param("positions", turns.stream().map(Turn::position).toArray(Integer[]::new))
        .update();
  }
}

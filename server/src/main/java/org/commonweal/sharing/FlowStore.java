package org.commonweal.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.items.Catalogue;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sums up what changed hands, in sets.
@Repository
class FlowStore {

  /// What came into pools and councils of one item since a day.
  private static final String CAME =
      """
      select decided_at as at, giver_kind, giver, target_kind as way, target as pool,
             null::uuid as receiver, received as units
        from sharing.offer
       where community = :community and item = :item and status = 'fulfilled'
         and target_kind <> 'community'
         and decided_at >= :since::date::timestamp at time zone :zone
      """;

  /// What somebody received out of a pool.
  private static final String WENT =
      """
      select given_at, null, null, 'share', pool, receiver, units
        from sharing.share
       where community = :community and item = :item and pool is not null
         and returned_at is null
         and given_at >= :since::date::timestamp at time zone :zone
      """;

  /// What somebody received from another member or a council.
  private static final String DIRECT =
      """
      select given_at, giver_kind, giver, 'direct', null, receiver, units
        from sharing.share
       where community = :community and item = :item and pool is null
         and given_at >= :since::date::timestamp at time zone :zone
      """;

  private final JdbcClient jdbc;

  FlowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ItemId> latest(CommunityId community) {
    return jdbc.sql(
            """
            select item from sharing.share where community = :community order by id desc limit 1
            """)
        .param("community", community.value())
        .query((row, _) -> new ItemId(row.getObject("item", UUID.class)))
        .optional();
  }

  /// Finds the period of each row among the beginnings of all, which is faster than to ask the
  /// calendar of a zone for each.
  List<Flow> periods(CommunityId community, FlowQuestion question) {
    return asked(
            community,
            question,
            """
            select (:firsts::date[])[p.number] as first, p.into_pools, p.out_of_pools, p.direct,
                   p.into_councils
              from (select width_bucket(f.at, array(
                             select first::timestamp at time zone :zone
                               from unnest(:firsts::date[]) as first)) as number,
                           coalesce(sum(f.units) filter (where f.way = 'pool'), 0) as into_pools,
                           coalesce(sum(f.units) filter (where f.way = 'share'), 0)
                             as out_of_pools,
                           coalesce(sum(f.units) filter (where f.way = 'direct'), 0) as direct,
                           coalesce(sum(f.units) filter (where f.way = 'council'), 0)
                             as into_councils
                      from (%s) f
                     group by 1) p
            """
                .formatted(all(CAME, WENT, DIRECT)))
        .param(
            "firsts", question.periods().stream().map(LocalDate::toString).toArray(String[]::new))
        .query((row, _) ->
            new Flow(
                row.getObject("first", LocalDate.class),
                quantity(row, "into_pools", question.item()),
                quantity(row, "out_of_pools", question.item()),
                quantity(row, "direct", question.item()),
                quantity(row, "into_councils", question.item())))
        .list();
  }

  List<Giver> givers(CommunityId community, FlowQuestion question, int most) {
    return asked(
            community,
            question,
            """
            select g.giver_kind, g.giver, coalesce(m.name, c.name) as name, g.to_pools,
                   g.to_councils, g.direct
              from (select f.giver_kind, f.giver,
                           coalesce(sum(f.units) filter (where f.way = 'pool'), 0) as to_pools,
                           coalesce(sum(f.units) filter (where f.way = 'council'), 0) as to_councils,
                           coalesce(sum(f.units) filter (where f.way = 'direct'), 0) as direct
                      from (%s) f
                     group by f.giver_kind, f.giver
                     order by sum(f.units) desc, f.giver
                     limit :most) g
              left join community.member_name m
                on g.giver_kind = 'member' and m.community = :community and m.id = g.giver
              left join community.council_name c
                on g.giver_kind = 'council' and c.community = :community and c.id = g.giver
             order by g.to_pools + g.to_councils + g.direct desc, g.giver
            """
                .formatted(all(CAME, DIRECT)))
        .param("most", most)
        .query((row, _) -> giver(row, question.item()))
        .list();
  }

  /// Sums up for everybody first: to count who is distinct among all rows would sort them.
  List<PoolFlow> pools(CommunityId community, FlowQuestion question, int most) {
    return asked(
            community,
            question,
            """
            select p.pool,
                   count(*) filter (where p.way = 'pool') as givers,
                   coalesce(sum(p.units) filter (where p.way = 'pool'), 0) as came,
                   count(*) filter (where p.way = 'share') as receivers,
                   coalesce(sum(p.units) filter (where p.way = 'share'), 0) as went
              from (select f.way, f.pool, coalesce(f.giver, f.receiver) as who,
                           sum(f.units) as units
                      from (%s) f
                     where f.way in ('pool', 'share')
                     group by 1, 2, 3) p
             group by p.pool
             order by sum(p.units) desc, p.pool
             limit :most
            """
                .formatted(all(CAME, WENT)))
        .param("most", most)
        .query((row, _) ->
            new PoolFlow(
                row.getObject("pool", UUID.class),
                row.getInt("givers"),
                quantity(row, "came", question.item()),
                row.getInt("receivers"),
                quantity(row, "went", question.item())))
        .list();
  }

  private static String all(String... parts) {
    return String.join(" union all\n", parts);
  }

  private JdbcClient.StatementSpec asked(CommunityId community, FlowQuestion question, String sql) {
    return jdbc.sql(sql)
        .param("community", community.value())
        .param("item", question.item().id().value())
        .param("since", question.since())
        .param("zone", question.zone().getId());
  }

  List<Sharer> of(CommunityId community, MemberId member, int most) {
    return jdbc.sql(
            """
            select %s, f.direct, f.to_councils, f.to_pools, f.received
              from (select w.item,
                           coalesce(sum(w.units) filter (where w.way = 'direct'), 0) as direct,
                           coalesce(sum(w.units) filter (where w.way = 'council'), 0) as to_councils,
                           coalesce(sum(w.units) filter (where w.way = 'pool'), 0) as to_pools,
                           coalesce(sum(w.units) filter (where w.way = 'received'), 0) as received
                      from (select item, target_kind as way, received as units
                              from sharing.offer
                             where community = :community and giver = :member
                               and status = 'fulfilled' and target_kind <> 'community'
                             union all
                            select item, 'direct', units
                              from sharing.share
                             where community = :community and giver = :member and pool is null
                             union all
                            select item, 'received', units
                              from sharing.share
                             where community = :community and receiver = :member
                               and returned_at is null) w
                     group by w.item
                     order by count(*) desc, w.item
                     limit :most) f
              join items.catalogue i on i.community = :community and i.id = f.item
             order by lower(i.name)
            """
                .formatted(Catalogue.COLUMNS))
        .param("community", community.value())
        .param("member", member.value())
        .param("most", most)
        .query((row, _) -> sharer(row))
        .list();
  }

  private static Sharer sharer(ResultSet row) throws SQLException {
    Item item = Catalogue.item(row);
    return new Sharer(
        item,
        quantity(row, "direct", item),
        quantity(row, "to_councils", item),
        quantity(row, "to_pools", item),
        quantity(row, "received", item));
  }

  private static Giver giver(ResultSet row, Item item) throws SQLException {
    return new Giver(
        new Holder(
            OfferStore.kind(row.getString("giver_kind")), row.getObject("giver", UUID.class)),
        row.getString("name"),
        quantity(row, "to_pools", item),
        quantity(row, "to_councils", item),
        quantity(row, "direct", item));
  }

  private static Quantity quantity(ResultSet row, String column, Item item) throws SQLException {
    return item.quantity(row.getBigDecimal(column).toBigIntegerExact());
  }
}

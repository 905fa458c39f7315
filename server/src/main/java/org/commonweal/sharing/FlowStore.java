package org.commonweal.sharing;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      select giver_kind, giver, target_kind as way, received as units
        from sharing.offer
       where community = :community and item = :item and status = 'fulfilled'
         and target_kind <> 'community'
         and decided_at >= :since::date::timestamp at time zone :zone
      """;

  /// What somebody received from another member or a council.
  private static final String DIRECT =
      """
      select giver_kind, giver, 'direct', units
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

  /// What changed hands in the period that begins on `first`: into this pool, out of this pool,
  /// into this council, or directly, which has no place.
  record Moved(LocalDate first, String way, Optional<UUID> place, BigInteger units) {}

  /// Sums up each period by itself, which is faster than to find the period of each row. `source`
  /// is a pool that gave, `pool` and `council` are those that something came into.
  List<Moved> moved(CommunityId community, FlowQuestion question) {
    return asked(
            community,
            question,
            """
            with period as (
              select first, first::timestamp at time zone :zone as begins,
                     coalesce(lead(first) over (order by first)::timestamp at time zone :zone,
                              'infinity') as ends
                from unnest(:firsts::date[]) as first
            )
            select period.first, moved.way, moved.place, moved.units
              from period
             cross join lateral (
                   select 'source' as way, pool as place, sum(units) as units
                     from sharing.share
                    where community = :community and item = :item and pool is not null
                      and returned_at is null
                      and given_at >= period.begins and given_at < period.ends
                    group by pool
                    union all
                   select target_kind, target, sum(received)
                     from sharing.offer
                    where community = :community and item = :item and status = 'fulfilled'
                      and target_kind <> 'community'
                      and decided_at >= period.begins and decided_at < period.ends
                    group by target_kind, target
                    union all
                   select 'direct', null, sum(units)
                     from sharing.share
                    where community = :community and item = :item and pool is null
                      and given_at >= period.begins and given_at < period.ends
                   having count(*) > 0) moved
            """)
        .param(
            "firsts", question.periods().stream().map(LocalDate::toString).toArray(String[]::new))
        .query((row, _) ->
            new Moved(
                row.getObject("first", LocalDate.class),
                row.getString("way"),
                Optional.ofNullable(row.getObject("place", UUID.class)),
                row.getBigDecimal("units").toBigIntegerExact()))
        .list();
  }

  /// How many people gave to a pool, and how many received from it.
  record People(int givers, int receivers) {}

  /// Those of the pools that something went through.
  Map<UUID, People> people(CommunityId community, FlowQuestion question) {
    Map<UUID, People> people = new HashMap<>();
    asked(
            community,
            question,
            """
            select pool, coalesce(g.people, 0) as givers, coalesce(r.people, 0) as receivers
              from (select pool, count(*) as people
                      from (select distinct target as pool, giver
                              from sharing.offer
                             where community = :community and item = :item
                               and status = 'fulfilled' and target_kind = 'pool'
                               and decided_at >= :since::date::timestamp at time zone :zone) each
                     group by pool) g
              full join (
                    select pool, count(*) as people
                      from (select distinct pool, receiver
                              from sharing.share
                             where community = :community and item = :item and pool is not null
                               and returned_at is null
                               and given_at >= :since::date::timestamp at time zone :zone) each
                     group by pool) r using (pool)
            """)
        .query(row -> {
          people.put(
              row.getObject("pool", UUID.class),
              new People(row.getInt("givers"), row.getInt("receivers")));
        });
    return people;
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
                      from (%s union all %s) f
                     group by f.giver_kind, f.giver
                     order by sum(f.units) desc, f.giver
                     limit :most) g
              left join community.member_name m
                on g.giver_kind = 'member' and m.community = :community and m.id = g.giver
              left join community.council_name c
                on g.giver_kind = 'council' and c.community = :community and c.id = g.giver
             order by g.to_pools + g.to_councils + g.direct desc, g.giver
            """
                .formatted(CAME, DIRECT))
        .param("most", most)
        .query((row, _) -> giver(row, question.item()))
        .list();
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

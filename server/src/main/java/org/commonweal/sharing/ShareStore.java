package org.commonweal.sharing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.items.Catalogue;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.ledger.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShareStore {

  private static final String SELECT =
      """
      select s.id, s.pool, s.giver_kind, s.giver, coalesce(g.name, c.name) as giver_name, s.receiver, m.name as receiver_name, s.units,
             s.round, s.given_at, s.returned_at, %s
        from sharing.share s
        join items.catalogue i on i.community = s.community and i.id = s.item
        join community.member_name m on m.community = s.community and m.id = s.receiver
        left join community.member_name g
          on s.giver_kind = 'member' and g.community = s.community and g.id = s.giver
        left join community.council_name c
          on s.giver_kind = 'council' and c.community = s.community and c.id = s.giver
      """
          .formatted(Catalogue.COLUMNS);

  private final JdbcClient jdbc;

  ShareStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CommunityId community, GivingOut from, List<NewShare> shares, Stamp stamp) {
    jdbc.sql(
            """
            insert into sharing.share
                   (community, id, pool, giver_kind, giver, receiver, item, units, round, given_at, given_by,
                    journal)
            select :community, s.id, :pool, :giverKind, :giver, s.receiver, :item, s.units, :round, :at, :by,
                   :journal
              from unnest(:ids, :receivers, :units) as s(id, receiver, units)
            """)
        .param("community", community.value())
        .param("pool", from.pool().orElse(null), java.sql.Types.OTHER)
        .param("giverKind", OfferStore.code(from.giver()))
        .param("giver", from.giver().id())
        .param("item", from.item().value())
        .param("round", from.round().orElse(null), java.sql.Types.OTHER)
        .param("journal", from.journal().value())
        .param("ids", shares.stream().map(s -> s.id().value()).toArray(UUID[]::new))
        .param("receivers", shares.stream().map(s -> s.receiver().value()).toArray(UUID[]::new))
        .param(
            "units", shares.stream().map(s -> new BigDecimal(s.units())).toArray(BigDecimal[]::new))
        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
        .param("by", stamp.by().value())
        .update();
  }

  /// Marks shares that are not marked yet; how many those were.
  int giveBack(CommunityId community, Collection<ShareId> shares, Instant at) {
    return jdbc.sql(
            """
            update sharing.share
               set returned_at = :at
             where community = :community and id = any(:ids) and returned_at is null
            """)
        .param("community", community.value())
        .param("ids", shares.stream().map(ShareId::value).toArray(UUID[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Share> find(CommunityId community, ShareId id) {
    return jdbc.sql(SELECT + " where s.community = :community and s.id = :id")
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> share(row))
        .optional();
  }

  List<Share> list(CommunityId community, ShareFilter filter, Page page) {
    return jdbc.sql(
            SELECT
                + """
                 where s.community = :community
                   and (:receiver::uuid is null or s.receiver = :receiver)
                   and (:pool::uuid is null or s.pool = :pool)
                   and (:round::uuid is null or s.round = :round)
                   and (:before::uuid is null or s.id < :before)
                 order by s.id desc
                 limit :limit
                """)
        .param("community", community.value())
        .param("receiver", filter.receiver().map(MemberId::value).orElse(null))
        .param("pool", filter.pool().orElse(null))
        .param("round", filter.round().orElse(null))
        .param("before", page.afterId().orElse(null))
        .param("limit", page.size() + 1)
        .query((row, _) -> share(row))
        .list();
  }

  List<Share> since(CommunityId community, UUID pool, ItemId item, Instant at, int most) {
    return jdbc.sql(
            SELECT
                + """
                 where s.community = :community and s.pool = :pool and s.item = :item
                   and s.given_at >= :at and s.returned_at is null
                 order by s.id desc
                 limit :most
                """)
        .param("community", community.value())
        .param("pool", pool)
        .param("item", item.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, _) -> share(row))
        .list();
  }

  List<Week> weeks(CommunityId community, UUID pool, ItemId item, ZoneId zone, LocalDate since) {
    return jdbc.sql(
            """
            select date_trunc('week', f.at at time zone :zone)::date as monday,
                   sum(f.given_in) as given_in, sum(f.given_out) as given_out
              from (select decided_at as at, received as given_in, 0 as given_out
                      from sharing.offer
                     where community = :community and target = :pool and item = :item
                       and status = 'fulfilled'
                    union all
                    select given_at, 0, units
                      from sharing.share
                     where community = :community and pool = :pool and item = :item
                       and returned_at is null) f
             where f.at >= :since::date::timestamp at time zone :zone
             group by 1
             order by 1
            """)
        .param("community", community.value())
        .param("pool", pool)
        .param("item", item.value())
        .param("zone", zone.getId())
        .param("since", since)
        .query((row, _) ->
            new Week(
                row.getObject("monday", LocalDate.class),
                row.getBigDecimal("given_in").toBigIntegerExact(),
                row.getBigDecimal("given_out").toBigIntegerExact()))
        .list();
  }

  private static Share share(ResultSet row) throws SQLException {
    Item item = Catalogue.item(row);
    return new Share(
        new ShareId(row.getObject("id", UUID.class)),
        Optional.ofNullable(row.getObject("pool", UUID.class)),
        new Holder(
            OfferStore.kind(row.getString("giver_kind")), row.getObject("giver", UUID.class)),
        row.getString("giver_name"),
        new MemberId(row.getObject("receiver", UUID.class)),
        row.getString("receiver_name"),
        item,
        item.quantity(row.getBigDecimal("units").toBigIntegerExact()),
        Optional.ofNullable(row.getObject("round", UUID.class)),
        row.getTimestamp("given_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("returned_at")).map(Timestamp::toInstant));
  }
}

package org.commonweal.sharing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.items.Catalogue;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.JournalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferStore {

  private static final String SELECT =
      """
      select o.id, o.giver_kind, o.giver, o.pool, o.target_kind, o.target, o.units, o.most, o.note,
             o.status, o.taken, o.received, o.journal, o.reason, o.placed_at, o.decided_at,
             coalesce(m.name, c.name) as giver_name, t.name as target_name,
             %s
        from sharing.offer o
        join items.catalogue i on i.community = o.community and i.id = o.item
        left join community.member_name m
          on o.giver_kind = 'member' and m.community = o.community and m.id = o.giver
        left join community.council_name c
          on o.giver_kind = 'council' and c.community = o.community and c.id = o.giver
        left join community.council_name t
          on o.target_kind = 'council' and t.community = o.community and t.id = o.target
      """
          .formatted(Catalogue.COLUMNS);

  private final JdbcClient jdbc;

  OfferStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CommunityId community, List<OfferId> ids, List<NewOffer> offers, Stamp stamp) {
    jdbc.sql(
            """
            insert into sharing.offer
                   (community, id, giver_kind, giver, pool, target_kind, target, item, units, most,
                    note, status, placed_at, placed_by)
            select :community, o.id, o.giver_kind, o.giver, o.pool, o.target_kind, o.target, o.item,
                   o.units, o.most, o.note, o.status, :at, :by
              from unnest(:ids, :giverKinds, :givers, :pools, :targetKinds, :targets, :items,
                          :units, :most, :notes, :states)
                   as o(id, giver_kind, giver, pool, target_kind, target, item, units, most, note,
                        status)
            """)
        .param("community", community.value())
        .param("ids", ids.stream().map(OfferId::value).toArray(UUID[]::new))
        .param("giverKinds", offers.stream().map(o -> code(o.giver())).toArray(String[]::new))
        .param("givers", offers.stream().map(o -> o.giver().id()).toArray(UUID[]::new))
        .param("pools", offers.stream().map(o -> o.pool().orElse(null)).toArray(UUID[]::new))
        .param("targetKinds", offers.stream().map(o -> code(o.target())).toArray(String[]::new))
        .param("targets", offers.stream().map(o -> o.target().id()).toArray(UUID[]::new))
        .param("items", offers.stream().map(o -> o.item().value()).toArray(UUID[]::new))
        .param(
            "units", offers.stream().map(o -> new BigDecimal(o.units())).toArray(BigDecimal[]::new))
        .param("most", offers.stream().map(OfferStore::most).toArray(BigDecimal[]::new))
        .param("notes", offers.stream().map(NewOffer::note).toArray(String[]::new))
        .param("states", offers.stream().map(o -> o.status().code()).toArray(String[]::new))
        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
        .param("by", stamp.by().value())
        .update();
  }

  private static @Nullable BigDecimal most(NewOffer offer) {
    return offer.most().map(BigDecimal::new).orElse(null);
  }

  void lock(CommunityId community, Collection<OfferId> ids) {
    jdbc.sql(
            """
            select id
              from sharing.offer
             where community = :community and id = any(:ids)
             order by id
               for no key update
            """)
        .param("community", community.value())
        .param("ids", ids.stream().map(OfferId::value).toArray(UUID[]::new))
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  List<Offer> byId(CommunityId community, Collection<OfferId> ids) {
    return jdbc.sql(SELECT + " where o.community = :community and o.id = any(:ids) order by o.id")
        .param("community", community.value())
        .param("ids", ids.stream().map(OfferId::value).toArray(UUID[]::new))
        .query((row, _) -> offer(row))
        .list();
  }

  List<Offer> list(CommunityId community, OfferFilter filter, Page page) {
    return jdbc.sql(
            SELECT
                + " where o.community = :community\n"
                + narrowed(filter)
                + """
                   and (cardinality(:kinds::text[]) = 0 or o.target_kind = any(:kinds))
                   and (cardinality(:targets::uuid[]) = 0 or o.target = any(:targets))
                   and (cardinality(:givers::uuid[]) = 0 or o.giver = any(:givers))
                   and (cardinality(:states::text[]) = 0 or o.status = any(:states))
                   and (:source::text is null
                        or case when o.pool is null then o.giver_kind else 'pool' end = :source)
                   and (:pool::uuid is null or o.pool = :pool or o.target = :pool)
                   and (:council::uuid is null or o.giver = :council or o.target = :council)
                   and (:item::uuid is null or o.item = :item)
                   and (:text = ''
                        or o.item = any(array(
                             select named.id from items.catalogue named
                              where named.community = :community
                                and position(lower(:text) in lower(named.name)) > 0))
                        or o.note <> '' and position(lower(:text) in lower(o.note)) > 0)
                   and (:before::uuid is null or o.id < :before)
                 order by o.id desc
                 limit :limit
                """)
        .param("community", community.value())
        .param("kinds", filter.targetKinds().stream().map(OfferStore::code).toArray(String[]::new))
        .param("targets", filter.targets().toArray(UUID[]::new))
        .param("givers", filter.givers().toArray(UUID[]::new))
        .param("states", filter.states().stream().map(OfferStatus::code).toArray(String[]::new))
        .param("source", filter.source().map(OfferSource::code).orElse(null), Types.VARCHAR)
        .param("pool", filter.pool().orElse(null))
        .param("council", filter.council().orElse(null))
        .param("item", filter.item().map(ItemId::value).orElse(null))
        .param("text", filter.text())
        .param("before", page.afterId().orElse(null))
        .param("limit", page.size() + 1)
        .query((row, _) -> offer(row))
        .list();
  }

  /// Says to the planner which of the partial indexes will do.
  private static String narrowed(OfferFilter filter) {
    String among = filter.withoutContributions() ? " and o.target_kind <> 'pool'\n" : "";
    return filter.running() ? among + " and o.status in ('open', 'pending', 'accepted')\n" : among;
  }

  long countPending(CommunityId community, Collection<UUID> targets) {
    return jdbc.sql(
            """
            select count(*)
              from sharing.offer
             where community = :community and target = any(:targets) and status = 'pending'
            """)
        .param("community", community.value())
        .param("targets", targets.toArray(UUID[]::new))
        .query(Long.class)
        .single();
  }

  Map<UUID, Long> pending(CommunityId community, Collection<UUID> targets) {
    var counts = new HashMap<UUID, Long>();
    jdbc.sql(
            """
            select target, count(*) as pending
              from sharing.offer
             where community = :community and target = any(:targets) and status = 'pending'
             group by target
            """)
        .param("community", community.value())
        .param("targets", targets.toArray(UUID[]::new))
        .query(row -> {
          counts.put(row.getObject("target", UUID.class), row.getLong("pending"));
        });
    return counts;
  }

  List<Item> promisedItems(CommunityId community, UUID target) {
    return items(
        community,
        target,
        """
        select o.item from sharing.offer o
         where o.community = :community and o.target = :of and o.status in ('pending', 'accepted')
        """);
  }

  List<Item> offeredItems(CommunityId community, UUID pool) {
    return items(
        community,
        pool,
        """
        select o.item from sharing.offer o where o.community = :community and o.pool = :of
           and (o.status = 'open' or o.taken > coalesce(o.received, 0))
        """);
  }

  private List<Item> items(CommunityId community, UUID of, String offered) {
    return jdbc.sql(
            "select %s from items.catalogue i where i.community = :community and i.id in (%s)"
                .formatted(Catalogue.COLUMNS, offered))
        .param("community", community.value())
        .param("of", of)
        .query((row, _) -> Catalogue.item(row))
        .list();
  }

  int decide(CommunityId community, List<Ruling> rulings, Instant at) {
    List<Decided> rows = rulings.stream().map(ruling -> Decided.of(ruling.decision())).toList();
    return jdbc.sql(
            """
            update sharing.offer o
               set status = d.status, received = d.received, journal = d.journal,
                   reason = d.reason, decided_at = :at, decided_by = d.by
              from unnest(:ids, :states, :received, :journals, :reasons, :by)
                   as d(id, status, received, journal, reason, by)
             where o.community = :community and o.id = d.id
            """)
        .param("community", community.value())
        .param("ids", rows.stream().map(Decided::id).toArray(UUID[]::new))
        .param("states", rows.stream().map(Decided::status).toArray(String[]::new))
        .param("received", rows.stream().map(Decided::received).toArray(BigDecimal[]::new))
        .param("journals", rows.stream().map(Decided::journal).toArray(UUID[]::new))
        .param("reasons", rows.stream().map(Decided::reason).toArray(String[]::new))
        .param("by", rulings.stream().map(ruling -> ruling.by().value()).toArray(UUID[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private record Decided(
      UUID id,
      String status,
      @Nullable BigDecimal received,
      @Nullable UUID journal,
      String reason) {

    static Decided of(Decision decision) {
      UUID id = decision.offer().value();
      return switch (decision) {
        case Decision.Accepted _ -> new Decided(id, "accepted", null, null, "");
        case Decision.Fulfilled f ->
            new Decided(id, "fulfilled", new BigDecimal(f.received()), f.journal().value(), "");
        case Decision.Rejected r -> new Decided(id, "rejected", null, null, r.reason());
        case Decision.Cancelled _ -> new Decided(id, "cancelled", null, null, "");
      };
    }
  }

  static Offer offer(ResultSet row) throws SQLException {
    Item item = Catalogue.item(row);
    return new Offer(
        new OfferId(row.getObject("id", UUID.class)),
        new Holder(kind(row.getString("giver_kind")), row.getObject("giver", UUID.class)),
        row.getString("giver_name"),
        Optional.ofNullable(row.getObject("pool", UUID.class)),
        new Holder(kind(row.getString("target_kind")), row.getObject("target", UUID.class)),
        Optional.ofNullable(row.getString("target_name")),
        item,
        item.quantity(row.getBigDecimal("units").toBigIntegerExact()),
        quantity(row, "most", item),
        row.getString("note"),
        OfferStatus.of(row.getString("status")),
        item.quantity(row.getBigDecimal("taken").toBigIntegerExact()),
        quantity(row, "received", item),
        Optional.ofNullable(row.getObject("journal", UUID.class)).map(JournalId::new),
        row.getString("reason"),
        row.getTimestamp("placed_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("decided_at")).map(at -> at.toInstant()));
  }

  private static Optional<Quantity> quantity(ResultSet row, String column, Item item)
      throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column))
        .map(number -> item.quantity(number.toBigIntegerExact()));
  }

  static String code(Holder holder) {
    return code(holder.kind());
  }

  private static String code(HolderKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static HolderKind kind(String code) {
    return HolderKind.valueOf(code.toUpperCase(Locale.ROOT));
  }
}

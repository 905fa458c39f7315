package org.commonweal.sharing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.items.Catalogue;
import org.commonweal.items.Item;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of requests. Whoever writes one has locked its offer.
@Repository
class RequestStore {

  private static final String SELECT =
      """
      select r.id, r.offer, o.giver_kind, o.giver, coalesce(g.name, c.name) as giver_name, o.pool,
             r.requester, m.name as requester_name, r.units, r.status, r.received, r.share,
             r.reason, r.asked_at, r.decided_at, %s
        from sharing.request r
        join sharing.offer o on o.community = r.community and o.id = r.offer
        join items.catalogue i on i.community = r.community and i.id = o.item
        join community.member_name m on m.community = r.community and m.id = r.requester
        left join community.member_name g
          on o.giver_kind = 'member' and g.community = r.community and g.id = o.giver
        left join community.council_name c
          on o.giver_kind = 'council' and c.community = r.community and c.id = o.giver
      """
          .formatted(Catalogue.COLUMNS);

  private final JdbcClient jdbc;

  RequestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(
      CommunityId community, OfferRequestId id, OfferId offer, NewRequest request, Stamp stamp) {
    jdbc.sql(
            """
            insert into sharing.request
                   (community, id, offer, requester, units, status, asked_at, asked_by)
            values (:community, :id, :offer, :requester, :units, 'pending', :at, :by)
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("offer", offer.value())
        .param("requester", request.requester().value())
        .param("units", new BigDecimal(request.units().minor()))
        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
        .param("by", stamp.by().value())
        .update();
  }

  /// A request that was checked and may be written.
  record NewRequest(MemberId requester, Quantity units) {}

  Optional<OfferRequest> find(CommunityId community, OfferRequestId id) {
    return jdbc.sql(SELECT + " where r.community = :community and r.id = :id")
        .param("community", community.value())
        .param("id", id.value())
        .query((row, _) -> request(row))
        .optional();
  }

  List<OfferRequest> list(CommunityId community, RequestFilter filter, Page page) {
    return jdbc.sql(
            SELECT
                + " where r.community = :community\n"
                + (filter.waiting() ? " and r.status = 'pending'\n" : "")
                + """
                   and (:offer::uuid is null or r.offer = :offer)
                   and (:requester::uuid is null or r.requester = :requester)
                   and (cardinality(:givers::uuid[]) = 0 or o.giver = any(:givers))
                   and (cardinality(:states::text[]) = 0 or r.status = any(:states))
                   and (:before::uuid is null or r.id < :before)
                 order by r.id desc
                 limit :limit
                """)
        .param("community", community.value())
        .param("offer", filter.offer().map(OfferId::value).orElse(null))
        .param("requester", filter.requester().map(MemberId::value).orElse(null))
        .param("givers", filter.givers().toArray(UUID[]::new))
        .param("states", filter.states().stream().map(RequestStatus::code).toArray(String[]::new))
        .param("before", page.afterId().orElse(null))
        .param("limit", page.size() + 1)
        .query((row, _) -> request(row))
        .list();
  }

  /// What waits for these givers to decide, and for this requester to arrive.
  Due due(CommunityId community, Collection<UUID> givers, MemberId requester) {
    return jdbc.sql(
            """
            select (select count(*)
                      from sharing.offer o
                      join sharing.request r on r.community = o.community and r.offer = o.id
                     where o.community = :community and o.giver = any(:givers)
                       and o.target_kind <> 'pool' and o.status = 'open'
                       and r.status = 'pending') as undecided,
                   (select count(*)
                      from sharing.request
                     where community = :community and requester = :requester
                       and status = 'accepted') as accepted
            """)
        .param("community", community.value())
        .param("givers", givers.toArray(UUID[]::new))
        .param("requester", requester.value())
        .query((row, _) -> new Due(row.getLong("undecided"), row.getLong("accepted")))
        .single();
  }

  /// Whether anybody has asked for some of an offer and was not turned down.
  boolean live(CommunityId community, OfferId offer) {
    return jdbc.sql(
            """
            select exists (select
                             from sharing.request
                            where community = :community and offer = :offer
                              and status in ('pending', 'accepted', 'received'))
            """)
        .param("community", community.value())
        .param("offer", offer.value())
        .query(Boolean.class)
        .single();
  }

  /// What one requester asks of an offer and has got of it, but for the request `without`.
  Taking taking(CommunityId community, OfferId offer, MemberId requester, OfferRequestId without) {
    return jdbc.sql(
            """
            select count(*) filter (where status = 'pending') > 0 as waiting,
                   coalesce(sum(coalesce(received, units)), 0) as units
              from sharing.request
             where community = :community and offer = :offer and requester = :requester
               and id <> :without and status in ('pending', 'accepted', 'received')
            """)
        .param("community", community.value())
        .param("offer", offer.value())
        .param("requester", requester.value())
        .param("without", without.value())
        .query((row, _) ->
            new Taking(row.getBoolean("waiting"), row.getBigDecimal("units").toBigIntegerExact()))
        .single();
  }

  /// What somebody asks of an offer already: whether a request waits, and the units in all.
  record Taking(boolean waiting, BigInteger units) {}

  void decide(CommunityId community, OfferRequestId id, RequestStatus status, Said said) {
    jdbc.sql(
            """
            update sharing.request
               set status = :status, reason = :reason, decided_at = :at, decided_by = :by
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("status", status.code())
        .param("reason", said.reason())
        .param("at", said.stamp().at().atOffset(ZoneOffset.UTC))
        .param("by", said.stamp().by().value())
        .update();
  }

  /// A decision's reason, and who decided when.
  record Said(String reason, Stamp stamp) {}

  void receive(CommunityId community, OfferRequestId id, Arrived arrived, ShareId share) {
    jdbc.sql(
            """
            update sharing.request
               set status = 'received', received = :received, share = :share
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("received", new BigDecimal(arrived.units().minor()))
        .param("share", share.value())
        .update();
  }

  /// What nobody decided about lapses with its offers.
  List<OfferRequestId> lapse(CommunityId community, Collection<OfferId> offers, Stamp stamp) {
    return jdbc.sql(
            """
            update sharing.request
               set status = 'lapsed', decided_at = :at, decided_by = :by
             where community = :community and offer = any(:offers) and status = 'pending'
            returning id
            """)
        .param("community", community.value())
        .param("offers", offers.stream().map(OfferId::value).toArray(UUID[]::new))
        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
        .param("by", stamp.by().value())
        .query((row, _) -> new OfferRequestId(row.getObject("id", UUID.class)))
        .list();
  }

  private static OfferRequest request(ResultSet row) throws SQLException {
    Item item = Catalogue.item(row);
    return new OfferRequest(
        new OfferRequestId(row.getObject("id", UUID.class)),
        new OfferId(row.getObject("offer", UUID.class)),
        new Holder(
            OfferStore.kind(row.getString("giver_kind")), row.getObject("giver", UUID.class)),
        row.getString("giver_name"),
        Optional.ofNullable(row.getObject("pool", UUID.class)),
        item,
        new MemberId(row.getObject("requester", UUID.class)),
        row.getString("requester_name"),
        item.quantity(row.getBigDecimal("units").toBigIntegerExact()),
        RequestStatus.of(row.getString("status")),
        Optional.ofNullable(row.getBigDecimal("received"))
            .map(number -> item.quantity(number.toBigIntegerExact())),
        Optional.ofNullable(row.getObject("share", UUID.class)).map(ShareId::new),
        row.getString("reason"),
        row.getTimestamp("asked_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("decided_at")).map(at -> at.toInstant()));
  }
}

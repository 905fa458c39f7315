package org.commonweal.sharing;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commonweal.community.CouncilId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes what becomes of offers that are locked: other terms, reservations, the end.
@Repository
class OpenOfferStore {

  private final JdbcClient jdbc;

  OpenOfferStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Offers of a giver that run, without contributions.
  int running(CommunityId community, UUID giver) {
    return jdbc.sql(
            """
            select count(*)
              from sharing.offer
             where community = :community and giver = :giver and target_kind <> 'pool'
               and status in ('open', 'pending', 'accepted')
            """)
        .param("community", community.value())
        .param("giver", giver)
        .query(Integer.class)
        .single();
  }

  /// The number of running contributions of each of these givers that has any.
  Map<UUID, Integer> promises(CommunityId community, Collection<UUID> givers) {
    Map<UUID, Integer> counts = new HashMap<>();
    jdbc.sql(
            """
            select giver, count(*) as promises
              from sharing.offer
             where community = :community and giver = any(:givers) and target_kind = 'pool'
               and status in ('pending', 'accepted')
             group by giver
            """)
        .param("community", community.value())
        .param("givers", givers.toArray(UUID[]::new))
        .query(row -> {
          counts.put(row.getObject("giver", UUID.class), row.getInt("promises"));
        });
    return counts;
  }

  void change(CommunityId community, OfferId id, OfferTerms terms) {
    jdbc.sql(
            """
            update sharing.offer
               set item = :item, units = :units, note = :note
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("item", terms.item().id().value())
        .param("units", new BigDecimal(terms.units().minor()))
        .param("note", terms.note())
        .update();
  }

  void end(CommunityId community, OfferId id, OfferStatus status, Stamp stamp) {
    jdbc.sql(
            """
            update sharing.offer
               set status = :status, decided_at = :at, decided_by = :by
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("status", status.code())
        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
        .param("by", stamp.by().value())
        .update();
  }

  /// Keeps units for somebody, or frees them again if `units` is below 0.
  void reserve(CommunityId community, OfferId id, Quantity units) {
    jdbc.sql(
            """
            update sharing.offer
               set taken = taken + :units
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("units", new BigDecimal(units.minor()))
        .update();
  }

  /// Reserved units have arrived; the rest is free again. The last ones fulfil the offer.
  void arrive(CommunityId community, OfferId id, Arrived arrived, Stamp stamp) {
    jdbc.sql(
            """
            update sharing.offer
               set received = coalesce(received, 0) + :units,
                   taken = taken - :rest,
                   status = case when coalesce(received, 0) + :units = units
                                 then 'fulfilled' else status end,
                   decided_at = :at, decided_by = :by
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("units", new BigDecimal(arrived.units().minor()))
        .param("rest", new BigDecimal(arrived.rest().minor()))
        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
        .param("by", stamp.by().value())
        .update();
  }

  /// Makes another council the giver of what a pool offers to everybody at the moment. Locks in the
  /// order of the ids, as everybody does who takes several offers.
  void handOver(CommunityId community, UUID pool, CouncilId council) {
    jdbc.sql(
            """
            with running as (
              select community, id
                from sharing.offer
               where community = :community and pool = :pool
                 and (status = 'open' or taken > coalesce(received, 0))
               order by id
                 for no key update)
            update sharing.offer o
               set giver = :council
              from running r
             where o.community = r.community and o.community = :community and o.id = r.id
            """)
        .param("community", community.value())
        .param("pool", pool)
        .param("council", council.value())
        .update();
  }
}

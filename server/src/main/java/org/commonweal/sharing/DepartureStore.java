package org.commonweal.sharing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds and ends what somebody who goes had running.
@Repository
class DepartureStore {

  private final JdbcClient jdbc;

  DepartureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The offers that a member or council gives, was offered or has asked for, as far as they run.
  List<OfferId> concerned(CommunityId community, UUID who) {
    return jdbc.sql(
            """
            select id
              from sharing.offer
             where community = :community and (giver = :who or target = :who)
               and status in ('open', 'pending', 'accepted')
            union
            select offer
              from sharing.request
             where community = :community and requester = :who
               and status in ('pending', 'accepted')
            """)
        .param("community", community.value())
        .param("who", who)
        .query((row, _) -> new OfferId(row.getObject("id", UUID.class)))
        .list();
  }

  /// A request that was taken back, and how much of the offer had been kept for it.
  record Taken(OfferRequestId request, OfferId offer, BigInteger kept) {}

  /// Takes all requests of a member back.
  List<Taken> cancelRequests(CommunityId community, UUID who, Stamp stamp) {
    return jdbc.sql(
            """
            with live as (
              select id, status
                from sharing.request
               where community = :community and requester = :who
                 and status in ('pending', 'accepted')
            )
            update sharing.request r
               set status = 'cancelled', decided_at = :at, decided_by = :by
              from live
             where r.community = :community and r.id = live.id
            returning r.id, r.offer, case live.status when 'accepted' then r.units else 0 end as kept
            """)
        .param("community", community.value())
        .param("who", who)
        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
        .param("by", stamp.by().value())
        .query((row, _) ->
            new Taken(
                new OfferRequestId(row.getObject("id", UUID.class)),
                new OfferId(row.getObject("offer", UUID.class)),
                row.getBigDecimal("kept").toBigIntegerExact()))
        .list();
  }

  void free(CommunityId community, Map<OfferId, BigInteger> kept) {
    List<OfferId> offers = new ArrayList<>(kept.keySet());
    jdbc.sql(
            """
            update sharing.offer o
               set taken = o.taken - k.units
              from unnest(:offers, :units) as k(offer, units)
             where o.community = :community and o.id = k.offer
            """)
        .param("community", community.value())
        .param("offers", offers.stream().map(OfferId::value).toArray(UUID[]::new))
        .param(
            "units",
            offers.stream()
                .map(id -> new BigDecimal(Lookup.in(kept, id)))
                .toArray(BigDecimal[]::new))
        .update();
  }

  /// Ends everything that somebody gives or was offered, and says which of it they had promised to
  /// a pool or a council.
  List<OfferId> endOffers(CommunityId community, UUID who, Stamp stamp) {
    return jdbc.sql(
            """
            with over as (
            update sharing.offer
               set status = case status when 'open' then 'ended' else 'cancelled' end,
                   decided_at = :at, decided_by = :by
             where community = :community and (giver = :who or target = :who)
               and status in ('open', 'pending', 'accepted')
            returning id, giver, status)
            select id from over where giver = :who and status = 'cancelled'
            """)
        .param("community", community.value())
        .param("who", who)
        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
        .param("by", stamp.by().value())
        .query((row, _) -> new OfferId(row.getObject("id", UUID.class)))
        .list();
  }
}

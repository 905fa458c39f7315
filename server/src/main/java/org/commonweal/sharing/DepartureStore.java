package org.commonweal.sharing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
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

  /// Takes all requests of a member back, and says how much had been kept for them of each offer.
  Map<OfferId, BigInteger> cancelRequests(CommunityId community, UUID who, Stamp stamp) {
    Map<OfferId, BigInteger> kept = new HashMap<>();
    jdbc.sql(
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
            returning r.offer, case live.status when 'accepted' then r.units else 0 end as kept
            """)
        .param("community", community.value())
        .param("who", who)
        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
        .param("by", stamp.by().value())
        .query(row -> {
          BigInteger units = row.getBigDecimal("kept").toBigIntegerExact();
          kept.merge(new OfferId(row.getObject("offer", UUID.class)), units, BigInteger::add);
        });
    return kept;
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

  /// Ends everything that somebody gives or was offered.
  void endOffers(CommunityId community, UUID who, Stamp stamp) {
    jdbc.sql(
            """
            update sharing.offer
               set status = case status when 'open' then 'ended' else 'cancelled' end,
                   decided_at = :at, decided_by = :by
             where community = :community and (giver = :who or target = :who)
               and status in ('open', 'pending', 'accepted')
            """)
        .param("community", community.value())
        .param("who", who)
        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
        .param("by", stamp.by().value())
        .update();
  }
}

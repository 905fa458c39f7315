package org.commonweal.commons;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.JournalId;
import org.commonweal.rounds.RoundId;
import org.commonweal.sharing.ShareId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PickupStore {

  private final JdbcClient jdbc;

  PickupStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Who marks shares of which round, and when.
  record Stamp(RoundId round, MemberId by, Instant at) {}

  /// Marks shares that are not marked yet; returns those that were marked by this.
  List<ShareId> mark(
      CommunityId community,
      Collection<ShareId> shares,
      Optional<JournalId> returnedBy,
      Stamp stamp) {
    return jdbc.sql(
            """
            insert into commons.pickup
                   (community, share, round, status, journal, marked_at, marked_by)
            select :community, s.share, :round, :status, :journal::uuid, :at, :by
              from unnest(:shares) as s(share)
             order by s.share
                on conflict do nothing
            returning share
            """)
        .param("community", community.value())
        .param("round", stamp.round().value())
        .param(
            "status",
            (returnedBy.isPresent() ? PickupStatus.RETURNED : PickupStatus.COLLECTED).code())
        .param("journal", returnedBy.map(JournalId::value).orElse(null))
        .param("shares", shares.stream().map(ShareId::value).toArray(UUID[]::new))
        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
        .param("by", stamp.by().value())
        .query((row, _) -> new ShareId(row.getObject("share", UUID.class)))
        .list();
  }

  /// Takes the ticks off shares that were collected.
  void untick(CommunityId community, RoundId round, Collection<ShareId> shares) {
    jdbc.sql(
            """
            delete from commons.pickup
             where community = :community and share = any(:shares) and round = :round
               and status = 'collected'
            """)
        .param("community", community.value())
        .param("round", round.value())
        .param("shares", shares.stream().map(ShareId::value).toArray(UUID[]::new))
        .update();
  }

  /// What became of those of these shares that are marked.
  Map<ShareId, PickupStatus> of(CommunityId community, Collection<ShareId> shares) {
    Map<ShareId, PickupStatus> found = new HashMap<>();
    jdbc.sql(
            """
            select share, status from commons.pickup
             where community = :community and share = any(:shares)
            """)
        .param("community", community.value())
        .param("shares", shares.stream().map(ShareId::value).toArray(UUID[]::new))
        .query(row -> {
          found.put(
              new ShareId(row.getObject("share", UUID.class)),
              PickupStatus.of(row.getString("status")));
        });
    return found;
  }
}

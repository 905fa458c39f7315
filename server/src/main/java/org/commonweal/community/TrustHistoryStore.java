package org.commonweal.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What became of trust over time; written once, never changed.
@Repository
class TrustHistoryStore {

  private static final UUID LAST = new UUID(-1, -1);

  private final JdbcClient jdbc;

  TrustHistoryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void note(CommunityId community, Noted noted, Instant now) {
    jdbc.sql(
            """
            insert into community.trust_event (community, id, truster, trustee, kind, at)
            values (:community, :id, :truster, :trustee, :kind, :at)
            """)
        .param("community", community.value())
        .param("id", noted.id())
        .param("truster", noted.truster().value())
        .param("trustee", noted.trustee())
        .param("kind", noted.kind().name().toLowerCase(Locale.ROOT))
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Who gave or withdrew their trust.
  record Noted(UUID id, MemberId truster, UUID trustee, TrustEvent.Kind kind) {}

  /// What happened to a member's or council's trust, newest first.
  List<TrustEvent> of(CommunityId community, UUID trustee, Optional<UUID> after, int limit) {
    return jdbc.sql(
            """
            select h.id, h.kind, h.who, m.name, h.points, h.reason, h.at
              from (select id, kind, truster as who, 0 as points, '' as reason, at
                      from community.trust_event
                     where community = :community and trustee = :trustee and id < :after
                     union all
                    select id, 'granted', granted_by, points, reason, granted_at
                      from community.trust_grant
                     where community = :community and member = :trustee and id < :after) h
              join community.member m on m.community = :community and m.id = h.who
             order by h.id desc
             limit :limit
            """)
        .param("community", community.value())
        .param("trustee", trustee)
        .param("after", after.orElse(LAST))
        .param("limit", limit)
        .query((row, _) -> event(row))
        .list();
  }

  private static TrustEvent event(ResultSet row) throws SQLException {
    return new TrustEvent(
        row.getObject("id", UUID.class),
        TrustEvent.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        new MemberId(row.getObject("who", UUID.class)),
        row.getString("name"),
        row.getInt("points"),
        row.getString("reason"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}

package org.commonweal.community;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of trust: awards of members, and points granted.
@Repository
class TrustStore {

  private static final UUID LAST = new UUID(-1, -1);

  private final JdbcClient jdbc;

  TrustStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Says whether it is new.
  boolean award(CommunityId community, MemberId truster, UUID trustee, Instant now) {
    return jdbc.sql(
                """
                insert into community.trust (community, truster, trustee, since)
                values (:community, :truster, :trustee, :now)
                on conflict do nothing
                """)
            .param("community", community.value())
            .param("truster", truster.value())
            .param("trustee", trustee)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Says whether there was any.
  boolean withdraw(CommunityId community, MemberId truster, UUID trustee) {
    return jdbc.sql(
                """
                delete from community.trust
                 where community = :community and truster = :truster and trustee = :trustee
                """)
            .param("community", community.value())
            .param("truster", truster.value())
            .param("trustee", trustee)
            .update()
        == 1;
  }

  void grant(CommunityId community, MemberId member, Grant grant) {
    jdbc.sql(
            """
            insert into community.trust_grant
              (community, id, member, points, reason, granted_by, granted_at)
            values (:community, :id, :member, :points, :reason, :by, :at)
            """)
        .param("community", community.value())
        .param("id", grant.id())
        .param("member", member.value())
        .param("points", grant.points())
        .param("reason", grant.reason())
        .param("by", grant.by().value())
        .param("at", grant.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Grant> grants(CommunityId community, MemberId member, Optional<UUID> after, int limit) {
    return jdbc.sql(
            """
            select id, points, reason, granted_by, granted_at
              from community.trust_grant
             where community = :community and member = :member and id < :after
             order by id desc
             limit :limit
            """)
        .param("community", community.value())
        .param("member", member.value())
        .param("after", after.orElse(LAST))
        .param("limit", limit)
        .query((row, _) ->
            new Grant(
                row.getObject("id", UUID.class),
                row.getInt("points"),
                row.getString("reason"),
                new MemberId(row.getObject("granted_by", UUID.class)),
                row.getObject("granted_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /// Of a member or a council; an award counts as long as who gave it takes part.
  Standing standing(CommunityId community, UUID trustee, MemberId asking) {
    return jdbc.sql(
            """
            select (select count(*)
                      from community.trust t
                      join community.member m on m.community = t.community and m.id = t.truster
                     where t.community = :community and t.trustee = :trustee
                       and m.status <> 'left'
                       and m.roles && array['owner', 'admin', 'treasurer', 'member']) as trusted_by,
                   (select coalesce(sum(points), 0)
                      from community.trust_grant
                     where community = :community and member = :trustee) as granted,
                   exists (select
                             from community.trust
                            where community = :community and truster = :asking
                              and trustee = :trustee) as by_me
            """)
        .param("community", community.value())
        .param("trustee", trustee)
        .param("asking", asking.value())
        .query((row, _) ->
            new Standing(row.getInt("trusted_by"), row.getInt("granted"), row.getBoolean("by_me")))
        .single();
  }
}

package org.commonweal.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of invitations.
@Repository
class InvitationStore {

  private static final UUID LAST = new UUID(-1, -1);

  private final JdbcClient jdbc;

  InvitationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CommunityId community, Invitation invitation, byte[] hash, MemberId by) {
    jdbc.sql(
            """
            insert into community.invitation
              (community, id, hash, role, claims, most_uses, uses, made_by, made_at, expires_at)
            values (:community, :id, :hash, :role, :claims, :most, 0, :by, :made, :expires)
            """)
        .param("community", community.value())
        .param("id", invitation.id().value())
        .param("hash", hash)
        .param("role", invitation.role().code())
        .param("claims", invitation.claims().map(MemberId::value).orElse(null))
        .param("most", invitation.mostUses())
        .param("by", by.value())
        .param("made", invitation.made().atOffset(ZoneOffset.UTC))
        .param("expires", invitation.expires().atOffset(ZoneOffset.UTC))
        .update();
  }

  int madeSince(CommunityId community, Instant moment) {
    return jdbc.sql(
            """
            select count(*)
              from community.invitation
             where community = :community and made_at > :moment
            """)
        .param("community", community.value())
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  Optional<Invitation> find(CommunityId community, byte[] hash, Instant now) {
    return jdbc.sql(
            """
            select id, role, claims, uses, most_uses, made_at, expires_at, revoked_at
              from community.invitation
             where community = :community and hash = :hash
            """)
        .param("community", community.value())
        .param("hash", hash)
        .query((row, _) -> invitation(row, now))
        .optional();
  }

  List<Invitation> slice(CommunityId community, Optional<UUID> after, int limit, Instant now) {
    return jdbc.sql(
            """
            select id, role, claims, uses, most_uses, made_at, expires_at, revoked_at
              from community.invitation
             where community = :community and id < :after
             order by id desc
             limit :limit
            """)
        .param("community", community.value())
        .param("after", after.orElse(LAST))
        .param("limit", limit)
        .query((row, _) -> invitation(row, now))
        .list();
  }

  boolean revoke(CommunityId community, InvitationId invitation, Instant now) {
    return jdbc.sql(
                """
                update community.invitation
                   set revoked_at = coalesce(revoked_at, :now)
                 where community = :community and id = :invitation
                """)
            .param("community", community.value())
            .param("invitation", invitation.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void use(CommunityId community, InvitationId invitation) {
    jdbc.sql(
            """
            update community.invitation
               set uses = uses + 1
             where community = :community and id = :invitation
            """)
        .param("community", community.value())
        .param("invitation", invitation.value())
        .update();
  }

  private static Invitation invitation(ResultSet row, Instant now) throws SQLException {
    return new Invitation(
        new InvitationId(row.getObject("id", UUID.class)),
        Role.of(row.getString("role")),
        Optional.ofNullable(row.getObject("claims", UUID.class)).map(MemberId::new),
        row.getInt("uses"),
        row.getInt("most_uses"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        status(row, now));
  }

  private static InvitationStatus status(ResultSet row, Instant now) throws SQLException {
    if (row.getObject("revoked_at") != null) {
      return InvitationStatus.REVOKED;
    }
    if (row.getInt("uses") >= row.getInt("most_uses")) {
      return InvitationStatus.USED;
    }
    Instant expires = row.getObject("expires_at", OffsetDateTime.class).toInstant();
    return expires.isAfter(now) ? InvitationStatus.OPEN : InvitationStatus.EXPIRED;
  }
}

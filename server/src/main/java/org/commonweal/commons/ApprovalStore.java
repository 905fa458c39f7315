package org.commonweal.commons;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.rounds.PlanHash;
import org.commonweal.rounds.Round;
import org.commonweal.rounds.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApprovalStore {

  private final JdbcClient jdbc;

  ApprovalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void require(CommunityId community, PoolId pool, Approval approval) {
    jdbc.sql(
            "update commons.pool set approval = :approval where community = :community and id = :id")
        .param("community", community.value())
        .param("id", pool.value())
        .param("approval", approval.code())
        .update();
  }

  /// Writes it down unless somebody has approved already.
  void insert(CommunityId community, Round round, MemberId by, Instant at) {
    jdbc.sql(
            """
            insert into commons.approval (community, round, hash, approved_at, approved_by)
            values (:community, :round, :hash, :at, :by)
                on conflict do nothing
            """)
        .param("community", community.value())
        .param("round", round.id().value())
        .param("hash", round.hash().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  Optional<Approved> find(CommunityId community, RoundId round) {
    return jdbc.sql(
            """
            select a.hash, a.approved_at, m.name
              from commons.approval a
              join community.member_name m on m.community = a.community and m.id = a.approved_by
             where a.community = :community and a.round = :round
            """)
        .param("community", community.value())
        .param("round", round.value())
        .query((row, _) ->
            new Approved(
                new PlanHash(row.getString("hash")),
                row.getString("name"),
                row.getTimestamp("approved_at").toInstant()))
        .optional();
  }
}

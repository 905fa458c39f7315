package org.commonweal.commons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.items.Catalogue;
import org.commonweal.items.Item;
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
            """
            update commons.pool
               set approval = :approval, release_by = null, release_at = null
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", pool.value())
        .param("approval", approval.code())
        .update();
  }

  void askRelease(CommunityId community, PoolId pool, MemberId by, Instant at) {
    jdbc.sql(
            """
            update commons.pool
               set release_by = :by, release_at = :at
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", pool.value())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Release> release(CommunityId community, PoolId pool) {
    return jdbc.sql(
            """
            select p.release_by, m.name, p.release_at
              from commons.pool p
              join community.member_name m on m.community = p.community and m.id = p.release_by
             where p.community = :community and p.id = :id
            """)
        .param("community", community.value())
        .param("id", pool.value())
        .query((row, _) ->
            new Release(
                new MemberId(row.getObject("release_by", UUID.class)),
                row.getString("name"),
                row.getTimestamp("release_at").toInstant()))
        .optional();
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

  /// The last plans of these pools since then, newest first.
  List<WaitingPlan> waiting(CommunityId community, Collection<PoolId> pools, Instant since) {
    return jdbc.sql(
            """
            select r.id, r.source, r.given, r.served, r.planned_at, r.planned_by,
                   a.round is not null as approved, %s
              from rounds.plan r
              join items.catalogue i on i.community = r.community and i.id = r.unit
              left join commons.approval a
                     on a.community = r.community and a.round = r.id and a.hash = r.hash
             where r.community = :community and r.source = any(:pools) and r.planned_at >= :since
             order by r.id desc
             limit 20
            """
                .formatted(Catalogue.COLUMNS))
        .param("community", community.value())
        .param("pools", pools.stream().map(PoolId::value).toArray(UUID[]::new))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, _) -> plan(row))
        .list();
  }

  private static WaitingPlan plan(ResultSet row) throws SQLException {
    Item item = Catalogue.item(row);
    return new WaitingPlan(
        new RoundId(row.getObject("id", UUID.class)),
        new PoolId(row.getObject("source", UUID.class)),
        item,
        item.quantity(row.getBigDecimal("given").toBigIntegerExact()),
        row.getInt("served"),
        row.getTimestamp("planned_at").toInstant(),
        new PersonId(row.getObject("planned_by", UUID.class)),
        row.getBoolean("approved"));
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

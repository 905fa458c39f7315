package org.commonweal.rewards;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds who was active and had a wallet at a moment.
@Repository
class Receivers {

  /// The status of a moment is the one that was the first to end behind it, or the one of now.
  private static final String THEN =
      """
      with past as (
        select distinct on (b.member) b.member, b.status
          from community.status_before b
         where b.community = :community and b.until > :moment
         order by b.member, b.until
      )
      select m.id
        from community.member_time m
        left join past on past.member = m.id
        join ledger.opened_account w
          on w.community = m.community and w.holder = m.id and w.purpose = 'wallet'
         and w.unit = :unit and w.holder_kind = 'member'
       where m.community = :community and m.joined_at <= :moment
         and coalesce(past.status, m.status) = 'active'
         and w.opened_at <= :moment and not w.closed
      """;

  private final JdbcClient jdbc;

  Receivers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// In the order in which they came.
  List<UUID> of(RewardPool pool, Instant moment) {
    return statement(THEN + " order by m.id", pool, moment).query(UUID.class).list();
  }

  boolean has(RewardPool pool, Instant moment, MemberId member) {
    Optional<UUID> found =
        statement(THEN + " and m.id = :member", pool, moment)
            .param("member", member.value())
            .query(UUID.class)
            .optional();
    return found.isPresent();
  }

  private JdbcClient.StatementSpec statement(String sql, RewardPool pool, Instant moment) {
    return jdbc.sql(sql)
        .param("community", pool.community().value())
        .param("unit", pool.terms().currency().id().value())
        .param("moment", moment.atOffset(ZoneOffset.UTC));
  }
}

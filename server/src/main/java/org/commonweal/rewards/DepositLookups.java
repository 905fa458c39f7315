package org.commonweal.rewards;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds what deposits of a set are decided by, each by its key: a join would read a whole
/// community if the planner takes it for a small one.
@Repository
class DepositLookups {

  private final JdbcClient jdbc;

  DepositLookups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those of these people that there are, whatever they are to the community now.
  Map<MemberId, DepositCounter.Holder> holders(
      CommunityId community, Collection<MemberId> members) {
    return jdbc
        .sql(
            """
            select m.id, m.name, m.status
              from unnest(:members) as wanted (id)
             cross join lateral (
                   select *
                     from community.member_name
                    where community = :community and id = wanted.id
                    limit 1) m
            """)
        .param("community", community.value())
        .param("members", uuids(members))
        .query((row, _) ->
            new DepositCounter.Holder(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("name"),
                status(row.getString("status"))))
        .stream()
        .collect(Collectors.toMap(DepositCounter.Holder::member, one -> one));
  }

  private static MemberStatus status(String code) {
    for (MemberStatus status : MemberStatus.values()) {
      if (status.code().equals(code)) {
        return status;
      }
    }
    throw new IllegalStateException("status: " + code);
  }

  private static UUID[] uuids(Collection<MemberId> members) {
    return members.stream().map(MemberId::value).distinct().toArray(UUID[]::new);
  }

  /// Those of these members who have a first deposit that was not rejected.
  Set<MemberId> signedUp(CommunityId community, Collection<MemberId> members) {
    return new HashSet<>(
        jdbc.sql(
                """
                select d.member
                  from unnest(:members) as wanted (id)
                 cross join lateral (
                       select member
                         from rewards.deposit
                        where community = :community and member = wanted.id
                          and reference = 'SIGNUP-INIT' and status <> 'rejected'
                        limit 1) d
                """)
            .param("community", community.value())
            .param("members", uuids(members))
            .query((row, _) -> new MemberId(row.getObject(1, UUID.class)))
            .list());
  }

  /// The deposits that have such a paper and were not rejected.
  List<DepositId> byPaper(CommunityId community, List<DepositCounter.Paper> papers) {
    return jdbc.sql(
            """
            select f.id
              from unnest(:pools, :members, :references) as w (pool, member, reference)
             cross join lateral (
                   select id
                     from rewards.deposit
                    where community = :community and pool = w.pool and member = w.member
                      and reference = w.reference and status <> 'rejected'
                    limit 1) f
            """)
        .param("community", community.value())
        .param("pools", papers.stream().map(one -> one.pool().value()).toArray(UUID[]::new))
        .param("members", papers.stream().map(one -> one.member().value()).toArray(UUID[]::new))
        .param(
            "references",
            papers.stream().map(DepositCounter.Paper::reference).toArray(String[]::new))
        .query((row, _) -> new DepositId(row.getObject(1, UUID.class)))
        .list();
  }
}

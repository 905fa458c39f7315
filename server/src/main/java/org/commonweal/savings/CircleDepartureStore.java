package org.commonweal.savings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberLeft;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What ties somebody who leaves the community to its circles, and what is left of them there.
@Repository
class CircleDepartureStore {

  private final JdbcClient jdbc;

  CircleDepartureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The circles, not over yet, that a member is in or organises, by id.
  List<CircleId> concerned(CommunityId community, MemberId member) {
    return jdbc.sql(
            """
            select c.id
              from savings.circle c
             where c.community = :community and c.status in ('draft', 'active', 'paused')
               and (c.organiser = :member
                    or exists (select from savings.turn t
                                where t.community = :community and t.circle = c.id
                                  and t.member = :member))
             order by c.id
            """)
        .param("community", community.value())
        .param("member", member.value())
        .query((row, _) -> new CircleId(row.getObject("id", UUID.class)))
        .list();
  }

  /// What keeps a member: a place in a circle that runs, one that nobody else could organise, or
  /// what they owe.
  Optional<SavingsRefusal> bond(CommunityId community, MemberId member) {
    return jdbc.sql(
            """
            select b.kind, b.name
              from (select 'running' as kind, c.name, c.id
                      from savings.turn t
                      join savings.circle c on c.community = t.community and c.id = t.circle
                     where t.community = :community and t.member = :member
                       and c.status in ('active', 'paused')
                    union all
                    select 'organiser', c.name, c.id
                      from savings.circle c
                     where c.community = :community and c.organiser = :member
                       and c.status in ('active', 'paused')
                       and not exists (select from savings.turn t
                                         join community.member_name m
                                           on m.community = t.community and m.id = t.member
                                        where t.community = :community and t.circle = c.id
                                          and t.member <> :member and m.status = 'active'
                                          and not m.managed)
                    union all
                    select 'debtor', c.name, c.id
                      from savings.turn t
                      join savings.debt d
                        on d.community = t.community and d.circle = t.circle and d.seat = t.seat
                      join savings.circle c on c.community = t.community and c.id = t.circle
                     where t.community = :community and t.member = :member and d.open > 0
                    union all
                    select 'debtor', c.name, c.id
                      from savings.turn t
                      join savings.dissolved_debt d
                        on d.community = t.community and d.circle = t.circle and d.seat = t.seat
                      join savings.circle c on c.community = t.community and c.id = t.circle
                     where t.community = :community and t.member = :member and d.open > 0) b
             order by b.kind = 'debtor', b.kind = 'organiser', b.id
             limit 1
            """)
        .param("community", community.value())
        .param("member", member.value())
        .query((row, _) -> refusal(row.getString("kind"), row.getString("name")))
        .optional();
  }

  private static SavingsRefusal refusal(String kind, String circle) {
    return switch (kind) {
      case "running" -> new SavingsRefusal.InRunningCircle(circle);
      case "organiser" -> new SavingsRefusal.LastToOrganise(circle);
      default -> new SavingsRefusal.OwesInCircle(circle);
    };
  }

  /// What happens by itself in a circle that has started happens on behalf of its organiser.
  void organise(Circle circle, Member member) {
    jdbc.sql(
            """
            update savings.circle
               set organiser = :organiser,
                   started_by = case when started_by is null then null else :person end
             where community = :community and id = :circle
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("organiser", member.id().value())
        .param("person", member.person().orElseThrow().value())
        .update();
  }

  /// Ends what they were invited to and asked to take over.
  void forget(MemberLeft left, Instant at) {
    jdbc.sql(
            """
            with uninvited as (
              delete from savings.invitation where community = :community and member = :member)
            update savings.substitution
               set status = 'declined', ended_at = :at, ended_by = :by
             where community = :community and substitute = :member and ended_at is null
            """)
        .param("community", left.community().value())
        .param("member", left.member().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", left.by().value())
        .update();
  }
}

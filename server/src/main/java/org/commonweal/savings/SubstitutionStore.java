package org.commonweal.savings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SubstitutionStore {

  private final JdbcClient jdbc;
  private final CircleChangeStore changes;

  SubstitutionStore(JdbcClient jdbc, CircleChangeStore changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  /// Those that are open, then the latest that are not.
  List<Substitution> of(Circle circle) {
    return changes.of(circle).substitutions();
  }

  /// The seats of those who had one and gave it to a substitute.
  Map<MemberId, Integer> gone(Circle circle) {
    return jdbc
        .sql(
            """
            select distinct leaver, seat from savings.substitution
             where community = :community and circle = :circle and status = 'approved'
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query((row, _) ->
            Map.entry(new MemberId(row.getObject("leaver", UUID.class)), row.getInt("seat")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The seats of those whose membership is paused.
  List<Integer> resting(Circle circle) {
    return jdbc.sql(
            """
            select t.seat
              from savings.turn t
              join community.member_name m on m.community = t.community and m.id = t.member
             where t.community = :community and t.circle = :circle and m.status <> 'active'
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query(Integer.class)
        .list();
  }

  /// Both sides of a substitution, whatever has become of it.
  List<MemberId> sides(CommunityId community, CircleId circle, SubstitutionId id) {
    return jdbc.sql(
            """
            select unnest(array[leaver, substitute])
              from savings.substitution
             where community = :community and circle = :circle and id = :id
            """)
        .param("community", community.value())
        .param("circle", circle.value())
        .param("id", id.value())
        .query((row, _) -> new MemberId(row.getObject(1, UUID.class)))
        .list();
  }

  void insert(Circle circle, Substitution asked, PersonId by) {
    jdbc.sql(
            """
            insert into savings.substitution
                   (community, circle, id, seat, leaver, substitute, leaver_agrees,
                    substitute_agrees, status, proposed_at, proposed_by)
            values (:community, :circle, :id, :seat, :leaver, :substitute, :leaverAgrees,
                    :substituteAgrees, 'proposed', :at, :by)
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("id", asked.id().value())
        .param("seat", asked.seat())
        .param("leaver", asked.leaver().member().value())
        .param("substitute", asked.substitute().member().value())
        .param("leaverAgrees", asked.leaver().agrees())
        .param("substituteAgrees", asked.substitute().agrees())
        .param("at", asked.proposedAt().atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  void agree(Circle circle, SubstitutionId id, MemberId who) {
    jdbc.sql(
            """
            update savings.substitution
               set leaver_agrees = leaver_agrees or leaver = :who,
                   substitute_agrees = substitute_agrees or substitute = :who
             where community = :community and circle = :circle and id = :id
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("id", id.value())
        .param("who", who.value())
        .update();
  }

  void end(Circle circle, SubstitutionId id, SubstitutionStatus how, PersonId by, Instant at) {
    jdbc.sql(
            """
            update savings.substitution set status = :status, ended_at = :at, ended_by = :by
             where community = :community and circle = :circle and id = :id
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("id", id.value())
        .param("status", how.code())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Gives the place to the substitute, and a payout that is held for it. What else was open of the
  /// two ends for good, so that it does not come back with them.
  void take(Circle circle, Substitution substitution, PersonId by, Instant at) {
    jdbc.sql(
            """
            with taken as (
              update savings.turn set member = :substitute, joined_at = :at
               where community = :community and circle = :circle and member = :leaver),
            lapsed as (
              update savings.substitution set status = 'lapsed', ended_at = :at, ended_by = :by
               where community = :community and circle = :circle and id <> :id
                 and status = 'proposed' and (substitute = :substitute or leaver = :leaver)),
            unswapped as (
              update savings.swap set status = 'lapsed', ended_at = :at, ended_by = :by
               where community = :community and circle = :circle
                 and status in ('asked', 'agreed') and :leaver in (asker, asked))
            update savings.payout set recipient = :substitute
             where community = :community and circle = :circle and seat = :seat and held > 0
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("leaver", substitution.leaver().member().value())
        .param("substitute", substitution.substitute().member().value())
        .param("seat", substitution.seat())
        .param("id", substitution.id().value())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}

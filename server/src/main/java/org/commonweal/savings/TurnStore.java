package org.commonweal.savings;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is in which circle, in which position, and who was invited.
@Repository
class TurnStore {

  private final JdbcClient jdbc;

  TurnStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The turns of these circles in the order of their positions.
  Map<CircleId, List<Turn>> of(CommunityId community, Collection<CircleId> circles) {
    Map<CircleId, List<Turn>> turns = new HashMap<>();
    jdbc.sql(
            """
            select t.circle, t.member, m.name, t.seat, t.position, t.word, t.joined_at
              from savings.turn t
              join community.member_name m on m.community = t.community and m.id = t.member
             where t.community = :community and t.circle = any(:circles)
             order by t.circle, t.position
            """)
        .param("community", community.value())
        .param("circles", circles.stream().map(CircleId::value).toArray(UUID[]::new))
        .query(row -> {
          var circle = new CircleId(row.getObject("circle", UUID.class));
          var turn =
              new Turn(
                  new MemberId(row.getObject("member", UUID.class)),
                  row.getString("name"),
                  row.getInt("seat"),
                  row.getInt("position"),
                  row.getString("word"),
                  row.getObject("joined_at", OffsetDateTime.class).toInstant());
          turns.computeIfAbsent(circle, _ -> new ArrayList<>()).add(turn);
        });
    return turns;
  }

  void insert(Circle circle, MemberId member, int position, Instant at) {
    jdbc.sql(
            """
            insert into savings.turn (community, circle, member, seat, position, word, joined_at)
            values (:community, :circle, :member, :position, :position, '', :at)
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("member", member.value())
        .param("position", position)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void delete(Circle circle, MemberId member) {
    jdbc.sql(
            """
            delete from savings.turn
             where community = :community and circle = :circle and member = :member
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("member", member.value())
        .update();
  }

  /// Gives the members of a draft the positions of this list, whatever they had before, and the
  /// seats of the same numbers.
  void order(Circle circle, List<MemberId> members) {
    jdbc.sql(
            """
            update savings.turn t set position = o.place - 1, seat = o.place - 1
              from unnest(:members) with ordinality as o (member, place)
             where t.community = :community and t.circle = :circle and t.member = o.member
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
        .update();
  }

  void word(Circle circle, MemberId member, String word) {
    jdbc.sql(
            """
            update savings.turn set word = :word
             where community = :community and circle = :circle and member = :member
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("member", member.value())
        .param("word", word)
        .update();
  }

  void invite(Circle circle, MemberId member, PersonId by, Instant at) {
    jdbc.sql(
            """
            insert into savings.invitation (community, circle, member, invited_at, invited_by)
            values (:community, :circle, :member, :at, :by)
                on conflict do nothing
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("member", member.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  boolean invited(CommunityId community, CircleId circle, MemberId member) {
    return jdbc.sql(
            """
            select exists (select from savings.invitation
                            where community = :community and circle = :circle and member = :member)
            """)
        .param("community", community.value())
        .param("circle", circle.value())
        .param("member", member.value())
        .query(Boolean.class)
        .single();
  }

  /// Whether the member is asked to take over a place.
  boolean toTakeOver(Circle circle, MemberId member) {
    return jdbc.sql(
            """
            select exists (select from savings.substitution
                            where community = :community and circle = :circle
                              and substitute = :member and ended_at is null)
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .param("member", member.value())
        .query(Boolean.class)
        .single();
  }

  /// The names of those who were invited and have not joined.
  List<String> awaited(Circle circle) {
    return jdbc.sql(
            """
            select m.name
              from savings.invitation i
              join community.member_name m on m.community = i.community and m.id = i.member
             where i.community = :community and i.circle = :circle
               and not exists (select from savings.turn t
                                where t.community = i.community and t.circle = i.circle
                                  and t.member = i.member)
             order by lower(m.name), m.id
             limit 200
            """)
        .param("community", circle.community().value())
        .param("circle", circle.id().value())
        .query((row, _) -> row.getString("name"))
        .list();
  }
}

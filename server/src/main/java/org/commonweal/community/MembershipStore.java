package org.commonweal.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what decides whether somebody may do something.
@Repository
class MembershipStore {

  private final JdbcClient jdbc;

  MembershipStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Member> current(CommunityId community, PersonId person) {
    return jdbc.sql(
            """
            select community, id, person, name, email, roles, status
              from community.member
             where community = :community and person = :person and status <> 'left'
            """)
        .param("community", community.value())
        .param("person", person.value())
        .query((row, _) -> MemberRow.read(row))
        .optional();
  }

  /// Awards count as long as who gave them takes part.
  Reach reach(Member member) {
    return jdbc.sql(
            """
            select c.trust_for_need, c.trust_for_request, c.trust_for_council,
                   c.trust_for_pool,
                   (select count(*)
                      from community.trust t
                      join community.member m on m.community = t.community and m.id = t.truster
                     where t.community = :community and t.trustee = :member
                       and m.status <> 'left'
                       and m.roles && array['owner', 'admin', 'treasurer', 'member'])
                 + (select coalesce(sum(g.points), 0)
                      from community.trust_grant g
                     where g.community = :community and g.member = :member) as score,
                   exists (select
                             from community.manager
                            where community = :community and member = :member) as manages
              from community.community c
             where c.id = :community
            """)
        .param("community", member.community().value())
        .param("member", member.id().value())
        .query((row, _) -> reach(row))
        .single();
  }

  /// The names of those among `members` who sign in.
  Map<MemberId, String> signingIn(CommunityId community, Collection<MemberId> members) {
    Map<MemberId, String> names = new HashMap<>();
    jdbc.sql(
            """
            select id, name from community.member
             where community = :community and id = any(:members) and person is not null
            """)
        .param("community", community.value())
        .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
        .query(row -> {
          names.put(new MemberId(row.getObject("id", UUID.class)), row.getString("name"));
        });
    return names;
  }

  Optional<Council> council(CommunityId community, CouncilId council) {
    return jdbc.sql(
            """
            select id, name, description, status
              from community.council
             where community = :community and id = :council
            """)
        .param("community", community.value())
        .param("council", council.value())
        .query((row, _) -> council(row))
        .optional();
  }

  /// The memberships of people and what they have to do with councils; nothing of those who are no
  /// members.
  List<Seat> seats(CommunityId community, Collection<Acting> wishes) {
    return jdbc.sql(
            """
            select m.community, m.id, m.person, m.name, m.email, m.roles, m.status,
                   c.id as council, c.name as council_name, c.description as council_description,
                   c.status as council_status,
                   exists (select
                             from community.manager g
                            where g.community = :community and g.council = c.id
                              and g.member = m.id) as taken
              from unnest(:people, :councils) as w (person, council)
              join community.member m
                on m.community = :community and m.person = w.person and m.status <> 'left'
              left join community.council c on c.community = :community and c.id = w.council
            """)
        .param("community", community.value())
        .param("people", wishes.stream().map(w -> w.person().value()).toArray(UUID[]::new))
        .param("councils", wishes.stream().map(MembershipStore::council).toArray(UUID[]::new))
        .query((row, _) -> seat(row))
        .list();
  }

  private static @Nullable UUID council(Acting wish) {
    return wish.council().map(CouncilId::value).orElse(null);
  }

  boolean manages(CommunityId community, CouncilId council, MemberId member) {
    return jdbc.sql(
            """
            select exists (select
                             from community.manager
                            where community = :community and council = :council and member = :member)
            """)
        .param("community", community.value())
        .param("council", council.value())
        .param("member", member.value())
        .query(Boolean.class)
        .single();
  }

  static Council council(ResultSet row) throws SQLException {
    return council(row, "id", "");
  }

  private static Council council(ResultSet row, String id, String prefix) throws SQLException {
    return new Council(
        new CouncilId(row.getObject(id, UUID.class)),
        row.getString(prefix + "name"),
        row.getString(prefix + "description"),
        CouncilStatus.of(row.getString(prefix + "status")));
  }

  private static Seat seat(ResultSet row) throws SQLException {
    boolean known = row.getObject("council") != null;
    return new Seat(
        MemberRow.read(row),
        known ? Optional.of(council(row, "council", "council_")) : Optional.empty(),
        row.getBoolean("taken"));
  }

  private static Reach reach(ResultSet row) throws SQLException {
    Thresholds thresholds =
        new Thresholds(
            row.getInt("trust_for_need"),
            row.getInt("trust_for_request"),
            row.getInt("trust_for_council"),
            row.getInt("trust_for_pool"));
    return new Reach(Math.toIntExact(row.getLong("score")), row.getBoolean("manages"), thresholds);
  }
}

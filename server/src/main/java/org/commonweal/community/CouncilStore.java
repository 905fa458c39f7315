package org.commonweal.community;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of councils and of the members who act for them.
@Repository
class CouncilStore {

  private static final UUID NONE = new UUID(0, 0);

  private final JdbcClient jdbc;

  CouncilStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// False if another open council has the name.
  boolean add(CommunityId community, Council council, Instant now) {
    return jdbc.sql(
                """
                insert into community.council (community, id, name, description, status, created_at)
                values (:community, :id, :name, :description, 'open', :now)
                on conflict (community, lower(name)) where status = 'open' do nothing
                """)
            .param("community", community.value())
            .param("id", council.id().value())
            .param("name", council.name())
            .param("description", council.description())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Keeps the council from being closed; false if it is not open.
  boolean keepOpen(CommunityId community, CouncilId council) {
    return !jdbc.sql(
            """
            select id from community.council
             where community = :community and id = :id and status = 'open'
               for share
            """)
        .param("community", community.value())
        .param("id", council.value())
        .query(UUID.class)
        .list()
        .isEmpty();
  }

  /// Waits for everybody who keeps the council open.
  void lock(CommunityId community, CouncilId council) {
    jdbc.sql(
            """
            select id from community.council
             where community = :community and id = :id
               for no key update
            """)
        .param("community", community.value())
        .param("id", council.value())
        .query(UUID.class)
        .list();
  }

  int count(CommunityId community) {
    return jdbc.sql("select count(*) from community.council where community = :community")
        .param("community", community.value())
        .query(Integer.class)
        .single();
  }

  boolean nameTaken(CommunityId community, String name, CouncilId except) {
    return jdbc.sql(
            """
            select exists (select
                             from community.council
                            where community = :community and status = 'open'
                              and lower(name) = lower(:name) and id <> :except)
            """)
        .param("community", community.value())
        .param("name", name)
        .param("except", except.value())
        .query(Boolean.class)
        .single();
  }

  void change(CommunityId community, Council council) {
    jdbc.sql(
            """
            update community.council
               set name = :name, description = :description, status = :status
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", council.id().value())
        .param("name", council.name())
        .param("description", council.description())
        .param("status", council.status().code())
        .update();
  }

  List<Council> slice(CommunityId community, String text, Optional<UUID> after, int limit) {
    return jdbc.sql(
            """
            select id, name, description, status
              from community.council
             where community = :community and status = 'open'
               and position(lower(:text) in lower(name)) > 0
               and (:first
                    or (lower(name), id) > (select lower(name), id
                                              from community.council
                                             where community = :community and id = :after))
             order by lower(name), id
             limit :limit
            """)
        .param("community", community.value())
        .param("text", text.strip())
        .param("first", after.isEmpty())
        .param("after", after.orElse(NONE))
        .param("limit", limit)
        .query((row, _) -> MembershipStore.council(row))
        .list();
  }

  List<Council> managedBy(CommunityId community, MemberId member, int most) {
    return jdbc.sql(
            """
            select c.id, c.name, c.description, c.status
              from community.manager m
              join community.council c on c.community = m.community and c.id = m.council
             where m.community = :community and m.member = :member and c.status = 'open'
             order by lower(c.name), c.id
             limit :most
            """)
        .param("community", community.value())
        .param("member", member.value())
        .param("most", most)
        .query((row, _) -> MembershipStore.council(row))
        .list();
  }

  List<Member> managers(CommunityId community, CouncilId council) {
    return jdbc.sql(
            """
            select m.community, m.id, m.person, m.name, m.email, m.roles, m.status
              from community.manager s
              join community.member m on m.community = s.community and m.id = s.member
             where s.community = :community and s.council = :council
             order by lower(m.name), m.id
            """)
        .param("community", community.value())
        .param("council", council.value())
        .query((row, _) -> MemberRow.read(row))
        .list();
  }

  void seat(CommunityId community, CouncilId council, MemberId member, Instant now) {
    jdbc.sql(
            """
            insert into community.manager (community, council, member, since)
            values (:community, :council, :member, :now)
            on conflict do nothing
            """)
        .param("community", community.value())
        .param("council", council.value())
        .param("member", member.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void unseat(CommunityId community, CouncilId council, MemberId member) {
    jdbc.sql(
            """
            delete from community.manager
             where community = :community and council = :council and member = :member
            """)
        .param("community", community.value())
        .param("council", council.value())
        .param("member", member.value())
        .update();
  }

  void unseatAll(CommunityId community, CouncilId council) {
    jdbc.sql("delete from community.manager where community = :community and council = :council")
        .param("community", community.value())
        .param("council", council.value())
        .update();
  }

  void giveUpSeats(CommunityId community, MemberId member) {
    jdbc.sql("delete from community.manager where community = :community and member = :member")
        .param("community", community.value())
        .param("member", member.value())
        .update();
  }
}

package org.commonweal.community;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.identity.Person;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of members.
@Repository
class MemberStore {

  private static final UUID NONE = new UUID(0, 0);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  MemberStore(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// A person's contact is the sign-in e-mail, unless somebody kept without sign-in has it.
  void join(CommunityId community, MemberId id, Person person, Set<Role> roles, Instant now) {
    jdbc.sql(
            """
            insert into community.member (community, id, person, name, email, roles, status, joined_at)
            select :community, :id, :person, :name,
                   case when exists (select
                                       from community.member
                                      where community = :community and email = :email)
                        then null else :email end,
                   :roles, 'active', :now
            """)
        .param("community", community.value())
        .param("id", id.value())
        .param("person", person.id().value())
        .param("name", person.name())
        .param("email", person.email())
        .param("roles", codes(roles))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void add(CommunityId community, UUID[] ids, String[] names, String[] emails, Instant now) {
    jdbc.sql(
            """
            insert into community.member (community, id, name, email, roles, status, joined_at)
            select :community, id, name, nullif(email, ''), array['member'], 'active', :now
              from unnest(:ids, :names, :emails) as added (id, name, email)
            """)
        .param("community", community.value())
        .param("ids", ids)
        .param("names", names)
        .param("emails", emails)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<String> contacts(CommunityId community, String[] emails) {
    return jdbc.sql(
            "select email from community.member where community = :community and email = any (:emails)")
        .param("community", community.value())
        .param("emails", emails)
        .query(String.class)
        .list();
  }

  Optional<Member> one(CommunityId community, MemberId member) {
    return jdbc.sql(
            """
            select community, id, person, name, email, roles, status
              from community.member
             where community = :community and id = :member
            """)
        .param("community", community.value())
        .param("member", member.value())
        .query((row, _) -> MemberRow.read(row))
        .optional();
  }

  Map<MemberId, String> names(CommunityId community, Collection<MemberId> members) {
    var names = new HashMap<MemberId, String>();
    jdbc.sql(
            "select id, name from community.member where community = :community and id = any (:members)")
        .param("community", community.value())
        .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
        .query(row -> {
          names.put(new MemberId(row.getObject("id", UUID.class)), row.getString("name"));
        });
    return names;
  }

  List<Member> hold(CommunityId community, Collection<MemberId> members) {
    return jdbc.sql(
            """
            select community, id, person, name, email, roles, status
              from community.member
             where community = :community and id = any (:members)
             order by id
               for share
            """)
        .param("community", community.value())
        .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
        .query((row, _) -> MemberRow.read(row))
        .list();
  }

  /// Those among `members` who take part, in the order of their ids, none of whom changes or leaves
  /// before the transaction ends.
  List<MemberId> keepTakingPart(CommunityId community, Collection<MemberId> members) {
    return jdbc.sql(
            """
            select id from community.member
             where community = :community and id = any(:members)
               and status = 'active' and roles && cast(:acting as text[])
             order by id
               for no key update
            """)
        .param("community", community.value())
        .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
        .param("acting", codes(Circle.ACTING.roles()))
        .query((row, _) -> new MemberId(row.getObject("id", UUID.class)))
        .list();
  }

  /// Those among `members` whose name holds the text, with their names, in the order of these.
  List<Map.Entry<MemberId, String>> find(
      CommunityId community, Collection<MemberId> members, String text, int most) {
    return jdbc.sql(
            """
            select id, name from community.member
             where community = :community and id = any (:members)
               and position(lower(:text) in lower(name)) > 0
             order by lower(name), id
             limit :most
            """)
        .param("community", community.value())
        .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
        .param("text", text)
        .param("most", most)
        .query((row, _) ->
            Map.entry(new MemberId(row.getObject("id", UUID.class)), row.getString("name")))
        .list();
  }

  /// The row of a person, whether they have left or not.
  Optional<Member> ofPerson(CommunityId community, PersonId person) {
    return jdbc.sql(
            """
            select community, id, person, name, email, roles, status
              from community.member
             where community = :community and person = :person
            """)
        .param("community", community.value())
        .param("person", person.value())
        .query((row, _) -> MemberRow.read(row))
        .optional();
  }

  List<Member> slice(CommunityId community, MemberFilter filter, Optional<UUID> after, int limit) {
    return jdbc.sql(
            """
            select community, id, person, name, email, roles, status
              from community.member
             where community = :community
               and (status = :status or :status = '' and status <> 'left')
               and (:whom = 'ANYBODY' or status = 'active')
               and (:whom in ('ANYBODY', 'ACTIVE') or roles && cast(:acting as text[]))
               and (:whom <> 'WITHOUT_SIGN_IN' or person is null)
               and (position(lower(:text) in lower(name)) > 0
                    or position(lower(:text) in coalesce(email, '')) > 0)
               and (:first
                    or (lower(name), id) > (select lower(name), id
                                              from community.member
                                             where community = :community and id = :after))
             order by lower(name), id
             limit :limit
            """)
        .param("community", community.value())
        .param("status", filter.status().map(MemberStatus::code).orElse(""))
        .param("whom", filter.whom().name())
        .param("acting", codes(Circle.ACTING.roles()))
        .param("text", filter.text().strip())
        .param("first", after.isEmpty())
        .param("after", after.orElse(NONE))
        .param("limit", limit)
        .query((row, _) -> MemberRow.read(row))
        .list();
  }

  boolean otherOwner(CommunityId community, MemberId than) {
    return jdbc.sql(
            """
            select exists (select
                             from community.member
                            where community = :community and id <> :than
                              and status = 'active' and 'owner' = any (roles))
            """)
        .param("community", community.value())
        .param("than", than.value())
        .query(Boolean.class)
        .single();
  }

  void change(Member member) {
    keepStatus(member);
    jdbc.sql(
            """
            update community.member
               set person = :person, name = :name, roles = :roles, status = :status
             where community = :community and id = :id
            """)
        .param("community", member.community().value())
        .param("id", member.id().value())
        .param("person", member.person().map(PersonId::value).orElse(null))
        .param("name", member.name())
        .param("roles", codes(member.roles()))
        .param("status", member.status().code())
        .update();
  }

  /// Writes down until when the status was what it was, if it changes.
  private void keepStatus(Member changed) {
    jdbc.sql(
            """
            insert into community.status_past (community, member, until, status)
            select m.community, m.id, :now, m.status
              from community.member m
             where m.community = :community and m.id = :id and m.status <> :status
                on conflict do nothing
            """)
        .param("community", changed.community().value())
        .param("id", changed.id().value())
        .param("status", changed.status().code())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void changeContact(CommunityId community, MemberId member, String name, String email) {
    jdbc.sql(
            """
            update community.member
               set name = :name, email = nullif(:email, '')
             where community = :community and id = :member
            """)
        .param("community", community.value())
        .param("member", member.value())
        .param("name", name)
        .param("email", email)
        .update();
  }

  /// In every community at once: the one statement on members that does not name its community.
  void rename(PersonId person, String name) {
    jdbc.sql("update community.member set name = :name where person = :person")
        .param("person", person.value())
        .param("name", name)
        .update();
  }

  /// Whether one person is an owner or admin, of no lower rank, wherever the other one is a member.
  boolean leadsEverywhere(PersonId leader, PersonId other) {
    return jdbc.sql(
            """
            select not exists (
              select
                from community.member o
                left join community.member l
                  on l.community = o.community and l.person = :leader and l.status = 'active'
               where o.person = :other and o.status <> 'left'
                 and not coalesce('owner' = any (l.roles)
                                  or 'admin' = any (l.roles) and 'owner' <> all (o.roles), false))
            """)
        .param("leader", leader.value())
        .param("other", other.value())
        .query(Boolean.class)
        .single();
  }

  private static String[] codes(Set<Role> roles) {
    return roles.stream().sorted().map(Role::code).toArray(String[]::new);
  }
}

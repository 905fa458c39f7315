package org.commonweal.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The letters that wait to be sent.
@Repository
class LetterStore {

  private final JdbcClient jdbc;

  LetterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The communities in which something happened that nobody looked at for letters.
  List<CommunityId> untold() {
    return jdbc.sql(
            """
            select h.community
              from activity.head h
                   left join activity.mailing m on m.community = h.community
             where h.last > coalesce(m.through, 0)
             order by h.community
            """)
        .query((row, _) -> new CommunityId(row.getInt("community")))
        .list();
  }

  /// Through which number that was looked at; nobody else does until the transaction ends.
  long lock(CommunityId community) {
    jdbc.sql(
            """
            insert into activity.mailing (community, through) values (:community, 0)
                on conflict do nothing
            """)
        .param("community", community.value())
        .update();
    return jdbc.sql("select through from activity.mailing where community = :community for update")
        .param("community", community.value())
        .query(Long.class)
        .single();
  }

  long last(CommunityId community) {
    return jdbc.sql("select last from activity.head where community = :community")
        .param("community", community.value())
        .query(Long.class)
        .single();
  }

  void told(CommunityId community, long through) {
    jdbc.sql("update activity.mailing set through = :through where community = :community")
        .param("community", community.value())
        .param("through", through)
        .update();
  }

  /// When letters are due that are to be sent at once or in the morning, and how far back they
  /// reach.
  record Times(Instant now, Instant morning, Instant since) {}

  /// Lets a letter wait for everybody who has a notice behind one number and through another. Where
  /// one waits already, it is updated with what it is, so that this waits for whoever sends it.
  void wait(CommunityId community, long above, long through, Times times) {
    jdbc.sql(
            """
            insert into activity.letter as l (community, member, waiting, due_at, tries)
            select :community, a.member, min(n.number),
                   case when min(r.letters) = 'at_once' then :now else :morning end, 0
              from (select h.number, h.person, h.audience as member
                      from activity.happening h
                     where h.community = :community and h.number > :above
                       and h.number <= :through and h.at > :since and h.audience is not null
                    union all
                    select h.number, h.person, s.member
                      from activity.happening h
                      join community.seat s
                        on s.community = :community and s.council = h.audience
                     where h.community = :community and h.number > :above
                       and h.number <= :through and h.at > :since
                    union all
                    select h.number, null, s.receiver
                      from activity.happening h
                      join sharing.told_share s
                        on s.community = :community and s.round = h.about
                       and s.journal = h.journal
                     where h.community = :community and h.number > :above
                       and h.number <= :through and h.at > :since and h.journal is not null) n
                   join community.addressee a on a.community = :community and a.member = n.member
                   left join activity.reader r
                     on r.community = :community and r.member = n.member
             where n.person is distinct from a.person and coalesce(r.letters, 'daily') <> 'none'
             group by a.member
             order by a.member
                on conflict (community, member) do update set tries = l.tries
            """)
        .param("community", community.value())
        .param("above", above)
        .param("through", through)
        .param("now", times.now().atOffset(ZoneOffset.UTC))
        .param("morning", times.morning().atOffset(ZoneOffset.UTC))
        .param("since", times.since().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Whose letter it is.
  record Key(CommunityId community, UUID member) {}

  /// Letters that are due, the oldest first.
  List<Key> due(Instant now, int limit) {
    return jdbc.sql(
            """
            select community, member
              from activity.letter
             where due_at <= :now
             order by due_at, community, member
             limit :limit
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, _) ->
            new Key(new CommunityId(row.getInt("community")), row.getObject("member", UUID.class)))
        .list();
  }

  /// A letter that waits: with what happened from `from` through `through`, the first of it at
  /// `since`. Without an address there is nobody to send it to any more.
  record Waiting(long from, long through, Instant since, int tries, Optional<Addressee> to) {}

  /// Whom a letter is for, and of which community it tells.
  record Addressee(
      PersonId person,
      String name,
      String email,
      UUID community,
      String communityName,
      Language language) {}

  /// The letter, if it is due and nobody else sends it; it waits until the transaction ends.
  Optional<Waiting> take(Key key, Instant now) {
    return jdbc.sql(
            """
            select l.waiting, l.tries, h.at, m.through, a.person, a.name, a.email, a.uid,
                   a.community_name, a.zone, a.language
              from activity.letter l
              join activity.mailing m on m.community = l.community
              join activity.happening h on h.community = l.community and h.number = l.waiting
              left join activity.reader r on r.community = l.community and r.member = l.member
              left join community.addressee a
                on a.community = l.community and a.member = l.member
               and coalesce(r.letters, 'daily') <> 'none'
             where l.community = :community and l.member = :member and l.due_at <= :now
               for no key update of l skip locked
            """)
        .param("community", key.community().value())
        .param("member", key.member())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> waiting(row))
        .optional();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getLong("waiting"),
        row.getLong("through"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getInt("tries"),
        row.getString("email") == null ? Optional.empty() : Optional.of(addressee(row)));
  }

  private static Addressee addressee(ResultSet row) throws SQLException {
    return new Addressee(
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("name"),
        row.getString("email"),
        row.getObject("uid", UUID.class),
        row.getString("community_name"),
        new Language(
            Locale.forLanguageTag(row.getString("language")), ZoneId.of(row.getString("zone"))));
  }

  /// The letter was sent, or is not to be.
  void drop(Key key) {
    jdbc.sql("delete from activity.letter where community = :community and member = :member")
        .param("community", key.community().value())
        .param("member", key.member())
        .update();
  }

  /// The letter is tried again at another time.
  void postpone(Key key, Instant dueAt) {
    jdbc.sql(
            """
            update activity.letter
               set tries = tries + 1, due_at = :dueAt
             where community = :community and member = :member
            """)
        .param("community", key.community().value())
        .param("member", key.member())
        .param("dueAt", dueAt.atOffset(ZoneOffset.UTC))
        .update();
  }
}

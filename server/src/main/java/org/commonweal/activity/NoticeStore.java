package org.commonweal.activity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Member;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads notices: what happened with a member, or a council they act for, as its audience, and the
/// shares that they received in rounds. However many those have, each is read from its end.
@Repository
class NoticeStore {

  /// Whose notices somebody reads: their own, and those of the councils they act for.
  private static final String MINE =
      """
      (select :member::uuid as id
       union all
       select council from community.seat where community = :community and member = :member)
      """;

  /// Ids and numbers of notices between two ids, the last first.
  private static final String TOLD =
      """
      select h.*
        from {mine} mine
             cross join lateral
             (select * from activity.happening a
               where a.community = :community and a.audience = mine.id and a.person <> :person
                 and a.id > :after and a.id < :before {narrowed}
               order by a.id desc
               limit :limit) h
      """;

  /// A share of a round is told as a happening of its own. One of a journal that nobody told of is
  /// as old as the books, and read. For each share one row is looked up: nothing else is read,
  /// however much has happened.
  private static final String SHARED =
      """
      select cast(:community as int) as community, coalesce(h.number, 0) as number, s.id, s.given_at as at,
             h.person, 'rounds' as topic,
             case when s.returned_at is null then 'share' else 'share_returned' end as kind, false as shown,
             null::uuid as audience, s.id as about, s.journal, s.pool, s.giver as council,
             null::uuid as member, s.item, s.units, o.asked as whole, 1 as people, '' as words
        from sharing.told_share s
             left join lateral
             (select a.number, a.person from activity.happening a
               where a.community = :community and a.journal = s.journal
               limit 1) h on true
             left join lateral
             (select a.asked from rounds.outcome a
               where a.community = :community and a.round = s.round and a.recipient = s.receiver
               limit 1) o on true
       where s.community = :community and s.receiver = :member and s.round is not null
         and s.id > :after and s.id < :before
         and coalesce(h.number, 0) > :above and coalesce(h.number, 0) <= :through
       order by s.id desc
       limit :limit
      """;

  private static final UUID FIRST = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What a list of notices goes by.
  record Wanted(NoticeFilter filter, Optional<UUID> before, int limit) {}

  List<Notice> list(CommunityId community, Reader reader, Wanted wanted) {
    NoticeFilter filter = wanted.filter();
    return read(
            community,
            reader,
            filter,
            new Bounds(
                filter.unread() ? reader.readBefore() : FIRST,
                wanted.before().orElse(LAST),
                filter.unread() ? reader.readThrough() : -1,
                Long.MAX_VALUE,
                wanted.limit()))
        .query((row, _) -> HappeningRows.happening(row))
        .list()
        .stream()
        .map(one -> new Notice(one, one.number() > reader.readThrough()))
        .toList();
  }

  /// Notices of some numbers, for a letter.
  List<Happening> between(CommunityId community, Reader reader, Bounds bounds) {
    return read(community, reader, NoticeFilter.ALL, bounds)
        .query((row, _) -> HappeningRows.happening(row))
        .list();
  }

  /// Ids after and before, numbers above one and through another, and how many at most.
  record Bounds(UUID after, UUID before, long above, long through, int limit) {}

  private JdbcClient.StatementSpec read(
      CommunityId community, Reader reader, NoticeFilter filter, Bounds bounds) {
    return jdbc.sql(
            "select "
                + HappeningRows.COLUMNS
                + " from ("
                + rows(filter)
                + ") h\n"
                + HappeningRows.NAMES
                + " order by h.id desc")
        .param("community", community.value())
        .param("member", reader.member())
        .param("person", reader.person().value())
        .param("topic", filter.topic().map(Topic::code).orElse(""))
        .param("after", bounds.after())
        .param("before", bounds.before())
        .param("above", bounds.above())
        .param("through", bounds.through())
        .param("limit", bounds.limit());
  }

  private static String rows(NoticeFilter filter) {
    String narrowed =
        " and a.number > :above and a.number <= :through"
            + filter.topic().map(_ -> " and a.topic = :topic").orElse("");
    String told = TOLD.replace("{mine}", MINE).replace("{narrowed}", narrowed);
    boolean shares = filter.topic().map(one -> one == Topic.ROUNDS).orElse(true);
    return "select * from ("
        + "("
        + told
        + ")"
        + (shares ? " union all (" + SHARED + ")" : "")
        + ") n order by id desc limit :limit";
  }

  /// How many notices were not read, counted up to `most`: in one statement, since every page asks.
  int unread(Member member, PersonId person, int most) {
    return jdbc.sql(
            """
            with reader as materialized (
              select coalesce(max(read_through), 0) as above,
                     coalesce(cast(lpad(to_hex(cast(floor(extract(epoch from max(read_at)) * 1000)
                                                    as bigint) - 86400000), 12, '0')
                                   || repeat('0', 20) as uuid),
                              cast(repeat('0', 32) as uuid)) as after
                from activity.reader
               where community = :community and member = :member
            )
            select count(*)
              from ((select 1
                       from %s mine
                            cross join lateral
                            (select 1 from activity.happening a
                              where a.community = :community and a.audience = mine.id
                                and a.id > (select after from reader)
                                and a.person <> :person
                                and a.number > (select above from reader)
                              order by a.id desc
                              limit :most) h
                      limit :most)
                    union all
                    (select 1
                       from sharing.told_share s
                            cross join lateral
                            (select a.number from activity.happening a
                              where a.community = :community and a.journal = s.journal
                              limit 1) h
                      where s.community = :community and s.receiver = :member
                        and s.round is not null and s.id > (select after from reader)
                        and h.number > (select above from reader)
                      order by s.id desc
                      limit :most)
                    limit :most) n
            """
                .formatted(MINE))
        .param("community", member.community().value())
        .param("member", member.id().value())
        .param("person", person.value())
        .param("most", most)
        .query(Integer.class)
        .single();
  }
}

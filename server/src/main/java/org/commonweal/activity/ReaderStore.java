package org.commonweal.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.commonweal.community.Member;
import org.commonweal.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of those who read notices; who has none has read nothing and chosen nothing.
@Repository
class ReaderStore {

  private final JdbcClient jdbc;

  ReaderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Reader find(Member member, PersonId person) {
    return jdbc.sql(
            """
            select r.read_through, r.read_at, r.letters,
                   coalesce((select last from activity.head where community = :community), 0) as last
              from (select 1) as always
                   left join activity.reader r on r.community = :community and r.member = :member
            """)
        .param("community", member.community().value())
        .param("member", member.id().value())
        .query((row, _) -> reader(row, member, person))
        .single();
  }

  private static Reader reader(ResultSet row, Member member, PersonId person) throws SQLException {
    return new Reader(
        member.id().value(),
        person,
        row.getLong("read_through"),
        Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("letters"))
            .map(LetterChoice::of)
            .orElse(LetterChoice.DAILY),
        row.getLong("last"));
  }

  /// What has happened through this number is read; what was read stays read.
  void read(Member member, long through) {
    jdbc.sql(
            """
            insert into activity.reader as r (community, member, read_through, read_at)
            select :community, :member, h.number, h.at
              from activity.happening h
             where h.community = :community
               and h.number = (select least(last, :through) from activity.head
                                where community = :community)
                on conflict (community, member) do update
               set read_through = excluded.read_through, read_at = excluded.read_at
             where r.read_through < excluded.read_through
            """)
        .param("community", member.community().value())
        .param("member", member.id().value())
        .param("through", through)
        .update();
  }

  void choose(Member member, LetterChoice letters) {
    jdbc.sql(
            """
            insert into activity.reader (community, member, letters)
            values (:community, :member, :letters)
                on conflict (community, member) do update
               set letters = excluded.letters
            """)
        .param("community", member.community().value())
        .param("member", member.id().value())
        .param("letters", letters.code())
        .update();
  }
}

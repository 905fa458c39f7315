package org.commonweal.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of links to a new password.
@Repository
class ResetStore {

  private final JdbcClient jdbc;

  ResetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(byte[] hash, PersonId person, Instant expires) {
    jdbc.sql(
            """
            insert into identity.reset_link (hash, person, expires_at)
            values (:hash, :person, :expires)
            """)
        .param("hash", hash)
        .param("person", person.value())
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean opens(byte[] hash, Instant now) {
    return jdbc.sql(
            """
            select exists (select
                             from identity.reset_link
                            where hash = :hash and expires_at > :now)
            """)
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  /// Takes the link away from everybody else; whose it was, if it was still good.
  Optional<PersonId> use(byte[] hash, Instant now) {
    return jdbc.sql(
            """
            delete from identity.reset_link
             where hash = :hash and expires_at > :now
            returning person
            """)
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
        .optional();
  }

  void forgetOf(PersonId person) {
    jdbc.sql("delete from identity.reset_link where person = :person")
        .param("person", person.value())
        .update();
  }

  int forgetBefore(Instant moment) {
    return jdbc.sql("delete from identity.reset_link where expires_at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }
}

package org.commonweal.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows about the first start.
@Repository
class SetupStore {

  private final JdbcClient jdbc;

  SetupStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(byte[] hash, Instant now) {
    jdbc.sql("insert into identity.setup_token (hash, made_at) values (:hash, :now)")
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean knows(byte[] hash) {
    return jdbc.sql("select exists (select from identity.setup_token where hash = :hash)")
        .param("hash", hash)
        .query(Boolean.class)
        .single();
  }

  /// Waits for whoever is doing it at this moment; false if they have done it.
  boolean decide(PersonId person, Instant now) {
    return jdbc.sql(
                """
                insert into identity.setup (person, done_at) values (:person, :now)
                on conflict do nothing
                """)
            .param("person", person.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void forgetTokens() {
    jdbc.sql("delete from identity.setup_token").update();
  }
}

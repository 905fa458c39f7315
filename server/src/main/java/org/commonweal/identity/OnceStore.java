package org.commonweal.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of writes and their answers.
@Repository
class OnceStore {

  private final JdbcClient jdbc;

  OnceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Waits for whoever uses the key at this moment; false if they have used it.
  boolean claim(OnceKey key, String content, Instant now) {
    return jdbc.sql(
                """
                insert into identity.once
                  (community, person, key, content, status, location, type, body, asked_at)
                values (:community, :person, :key, :content, 0, '', '', '', :now)
                on conflict do nothing
                """)
            .param("community", key.community())
            .param("person", key.person().value())
            .param("key", key.hashed())
            .param("content", HexFormat.of().parseHex(content))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void answer(OnceKey key, OnceAnswer answer) {
    jdbc.sql(
            """
            update identity.once
               set status = :status, location = :location, type = :type, body = :body
             where community = :community and person = :person and key = :key
            """)
        .param("community", key.community())
        .param("person", key.person().value())
        .param("key", key.hashed())
        .param("status", answer.status())
        .param("location", answer.location())
        .param("type", answer.type())
        .param("body", OnceLock.close(key, answer.body()))
        .update();
  }

  Kept kept(OnceKey key) {
    return jdbc.sql(
            """
            select content, status, location, type, body
              from identity.once
             where community = :community and person = :person and key = :key
            """)
        .param("community", key.community())
        .param("person", key.person().value())
        .param("key", key.hashed())
        .query((row, _) -> kept(key, row))
        .single();
  }

  int forgetBefore(Instant moment) {
    return jdbc.sql("delete from identity.once where asked_at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Kept kept(OnceKey key, ResultSet row) throws SQLException {
    OnceAnswer answer =
        new OnceAnswer(
            row.getInt("status"),
            row.getString("location"),
            row.getString("type"),
            OnceLock.open(key, row.getBytes("body")));
    return new Kept(HexFormat.of().formatHex(row.getBytes("content")), answer);
  }

  /// What was asked, as a hash, and what was answered.
  record Kept(String content, OnceAnswer answer) {}
}

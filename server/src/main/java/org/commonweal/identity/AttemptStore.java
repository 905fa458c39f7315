package org.commonweal.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows that count attempts, shared by all instances.
@Repository
class AttemptStore {

  private final JdbcClient jdbc;

  AttemptStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Counts one more; a window that began before `since` begins anew.
  Counted count(byte[] subject, Instant now, Instant since) {
    return jdbc.sql(
            """
            insert into identity.attempt as a (subject, began_at, count)
            values (:subject, :now, 1)
            on conflict (subject) do update
               set count = case when a.began_at <= :since then 1 else a.count + 1 end,
                   began_at = case when a.began_at <= :since then :now else a.began_at end
            returning count, began_at
            """)
        .param("subject", subject)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new Counted(
                row.getInt("count"), row.getObject("began_at", OffsetDateTime.class).toInstant()))
        .single();
  }

  void forget(byte[] subject) {
    jdbc.sql("delete from identity.attempt where subject = :subject")
        .param("subject", subject)
        .update();
  }

  int forgetBefore(Instant moment) {
    return jdbc.sql("delete from identity.attempt where began_at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// How often, and since when.
  record Counted(int count, Instant began) {}
}

package org.commonweal.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Holds a large round up in the middle of a chunk: somebody has what a posting takes last, and the
/// transaction that pays waits for it with everything else written.
record Halt(SingleConnectionDataSource holder) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// As soon as so many are paid. There is one community.
  static Halt inTheMiddle(DataSource owner, int paid) {
    JdbcClient others = JdbcClient.create(owner);
    Halt halt = new Halt(connection(owner));
    Rest.until(PATIENCE, "nobody is paid", () -> underway(others) >= paid);
    JdbcClient.create(halt.holder).sql("select from ledger.head for update").query().listOfRows();
    Rest.until(PATIENCE, "nobody waits", () -> waiting(others) > 0);
    if (underway(others) == 0) {
      throw new IllegalStateException("the round was paid out before it was held up");
    }
    return halt;
  }

  private static SingleConnectionDataSource connection(DataSource owner) {
    try {
      Connection connection = owner.getConnection();
      connection.setAutoCommit(false);
      return new SingleConnectionDataSource(connection, /* suppressClose= */ true);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// How many have got their part of a round that is not yet paid out.
  private static long underway(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select coalesce(max(paid), 0) from rounds.round
             where committed_at is not null and finished_at is null
            """)
        .query(Long.class)
        .single();
  }

  private static long waiting(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from pg_locks where not granted").query(Long.class).single();
  }

  @Override
  public void close() {
    holder.destroy();
  }
}

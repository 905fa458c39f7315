package org.commonweal.ledger;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.commonweal.kernel.Coalescer;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.LaneLimits;
import org.commonweal.kernel.SetCommand;
import org.commonweal.kernel.Setback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens a lane for a command that decides sets of requests and posts what they move.
@Component
public class Lanes {

  /// A set that the database works on for longer is given up.
  private static final Duration STATEMENT = Duration.ofSeconds(30);

  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  Lanes(PlatformTransactionManager transactions, JdbcClient jdbc) {
    transaction = new TransactionTemplate(transactions);
    this.jdbc = jdbc;
  }

  /// A lane for `command`, which answers a set in its order, within a transaction that begins
  /// before and commits behind it. It may be called again for the same requests, in other sets: the
  /// ids of their journals say what is done already.
  public <Request, Answer> Lane<Request, Answer> open(
      BiFunction<CommunityId, List<Request>, List<Answer>> command) {
    return open(command, LaneLimits.USUAL);
  }

  <Request, Answer> Lane<Request, Answer> open(
      BiFunction<CommunityId, List<Request>, List<Answer>> command, LaneLimits limits) {
    Executor threads = task -> Thread.ofVirtual().name("lane").start(task);
    return new Lane<>(new Coalescer<>(new InTransaction<>(command), limits, threads, Lanes::rest));
  }

  private static void rest(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class InTransaction<Request, Answer> implements SetCommand<Request, Answer> {

    private final BiFunction<CommunityId, List<Request>, List<Answer>> command;

    InTransaction(BiFunction<CommunityId, List<Request>, List<Answer>> command) {
      this.command = command;
    }

    @Override
    public List<Answer> decide(CommunityId community, List<Request> set, Duration patience) {
      return transaction.execute(_ -> {
        waitNoLongerThan(patience);
        return command.apply(community, set);
      });
    }

    @Override
    public Setback setback(Throwable failure) {
      return Failures.setback(failure);
    }
  }

  /// Holds until the transaction ends. PostgreSQL takes 0 for any time.
  private void waitNoLongerThan(Duration patience) {
    jdbc.sql(
            """
            select set_config('lock_timeout', :locks, true),
                   set_config('statement_timeout', :statements, true)
            """)
        .param("locks", Math.max(1, patience.toMillis()) + "ms")
        .param("statements", STATEMENT.toMillis() + "ms")
        .query()
        .singleRow();
  }
}

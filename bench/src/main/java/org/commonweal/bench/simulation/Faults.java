package org.commonweal.bench.simulation;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The server's connections, of which the next one can be cut or made impatient. Nothing is
/// pretended: the process behind the connection is really ended, and what the caller gets is what
/// the driver throws then.
final class Faults extends DelegatingDataSource {

  private static final Plan NOTHING = new Plan(Fault.NONE, 0);

  private final JdbcClient others;
  private volatile Plan plan = NOTHING;
  private volatile @Nullable Thread armedFor;
  private volatile boolean committed;
  private final AtomicInteger chunksToGo = new AtomicInteger();
  private volatile Plan payout = NOTHING;
  private volatile boolean payoutMetIt;

  /// `others` reaches the same database by other connections of the same role.
  Faults(DataSource server, JdbcClient others) {
    super(server);
    this.others = others;
  }

  /// A fault, and before which statement it comes if it comes before one.
  record Plan(Fault fault, int statement) {}

  /// The next connection that this thread takes meets this fault.
  void arm(Plan next) {
    committed = false;
    plan = next;
    armedFor = Thread.currentThread();
  }

  /// The connection that a job takes for this chunk of a large round, counted from 1, meets this
  /// fault.
  void armPayout(Plan next, int chunk) {
    payoutMetIt = false;
    chunksToGo.set(chunk);
    payout = next;
  }

  /// Whether the fault has come since.
  boolean payoutMetIt() {
    return payoutMetIt;
  }

  void disarm() {
    plan = NOTHING;
  }

  /// Whether the COMMIT was done, although the caller was told otherwise.
  boolean committed() {
    return committed;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection real = super.getConnection();
    if (payout.fault() != Fault.NONE && isPaying() && chunksToGo.decrementAndGet() == 0) {
      Plan now = payout;
      payout = NOTHING;
      return doomed(real, now, this::payoutIsMet, () -> {});
    }
    Plan now = plan;
    if (now.fault() == Fault.NONE || !Thread.currentThread().equals(armedFor)) {
      return real;
    }
    plan = NOTHING;
    makeImpatient(real, now.fault());
    return doomed(real, now, () -> {}, () -> committed = true);
  }

  private void payoutIsMet() {
    payoutMetIt = true;
  }

  private static boolean isPaying() {
    return StackWalker.getInstance()
        .walk(frames ->
            frames.anyMatch(
                frame -> frame.getClassName().startsWith("org.commonweal.rounds.Payday")));
  }

  private Connection doomed(Connection real, Plan now, Runnable met, Runnable done)
      throws SQLException {
    return (Connection)
        Proxy.newProxyInstance(
            Faults.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new Doomed(real, now, others, new Doomed.Told(met, done)));
  }

  private static void makeImpatient(Connection real, Fault fault) throws SQLException {
    switch (fault) {
      case STATEMENT_TIMEOUT -> execute(real, "set statement_timeout = '80ms'");
      case LOCK_TIMEOUT -> execute(real, "set lock_timeout = '40ms'");
      case NONE, CUT_AT_STATEMENT, CUT_BEFORE_COMMIT, CUT_AFTER_COMMIT -> {}
    }
  }

  static void execute(Connection real, String sql) throws SQLException {
    try (Statement statement = real.createStatement()) {
      statement.execute(sql);
    }
  }
}

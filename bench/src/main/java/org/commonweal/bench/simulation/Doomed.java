package org.commonweal.bench.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A connection that meets its fault: at a statement, or around its COMMIT.
final class Doomed implements InvocationHandler {

  private static final int GONE_MILLIS = 5_000;

  private final Connection real;
  private final Faults.Plan plan;
  private final JdbcClient others;
  private final Told told;
  private final int process;
  private int statements;

  /// Whom it tells when its fault comes, and when its COMMIT was done although nobody hears of it.
  record Told(Runnable met, Runnable committed) {}

  Doomed(Connection real, Faults.Plan plan, JdbcClient others, Told told) throws SQLException {
    this.real = real;
    this.plan = plan;
    this.others = others;
    this.told = told;
    process = process(real);
  }

  private static int process(Connection real) throws SQLException {
    try (Statement statement = real.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    switch (method.getName()) {
      case "prepareStatement" -> prepared();
      case "commit" -> committing();
      case "close" -> closing();
      default -> {}
    }
    Object result = call(method, arguments);
    if (method.getName().equals("commit") && plan.fault() == Fault.CUT_AFTER_COMMIT) {
      told.committed().run();
      cut();
      Faults.execute(real, "select 1");
    }
    return result;
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause() == null ? failure : failure.getCause();
    }
  }

  private void prepared() {
    statements++;
    if (plan.fault() == Fault.CUT_AT_STATEMENT && statements == plan.statement()) {
      cut();
    }
  }

  private void committing() {
    if (plan.fault() == Fault.CUT_BEFORE_COMMIT) {
      cut();
    }
  }

  private void closing() throws SQLException {
    switch (plan.fault()) {
      case STATEMENT_TIMEOUT -> Faults.execute(real, "reset statement_timeout");
      case LOCK_TIMEOUT -> Faults.execute(real, "reset lock_timeout");
      case NONE, CUT_AT_STATEMENT, CUT_BEFORE_COMMIT, CUT_AFTER_COMMIT -> {}
    }
  }

  private void cut() {
    told.met().run();
    others
        .sql("select pg_terminate_backend(:process, :gone)")
        .param("process", process)
        .param("gone", GONE_MILLIS)
        .query()
        .singleRow();
  }
}

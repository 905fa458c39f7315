package org.commonweal.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A server's connections, which count all statements, and the transactions that wrote legs with
/// the statements in them; BEGIN and COMMIT not counted.
final class CountedConnections extends DelegatingDataSource {

  private static final String POSTING = "into ledger.leg";

  private final LongAdder transactions = new LongAdder();
  private final LongAdder statements = new LongAdder();
  private final LongAdder all = new LongAdder();

  private CountedConnections(DataSource server) {
    super(server);
  }

  /// Puts them between a server and its pool.
  static void prepare(GenericApplicationContext context) {
    context
        .getBeanFactory()
        .addBeanPostProcessor(
            new BeanPostProcessor() {
              @Override
              public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new CountedConnections(pool) : bean;
              }
            });
  }

  /// How many there were so far: transactions that wrote legs, statements in them, all statements.
  record Counts(long transactions, long statements, long all) {

    double perTransactionSince(Counts before) {
      return (double) (statements - before.statements)
          / Math.max(1, transactions - before.transactions);
    }
  }

  Counts counts() {
    return new Counts(transactions.sum(), statements.sum(), all.sum());
  }

  @Override
  public Connection getConnection() throws SQLException {
    return (Connection)
        Proxy.newProxyInstance(
            CountedConnections.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new Counting(super.getConnection()));
  }

  /// One connection from its taking to its return, used by one thread.
  private final class Counting implements InvocationHandler {

    private final Connection real;
    private long since;
    private boolean posting;

    Counting(Connection real) {
      this.real = real;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      switch (method.getName()) {
        case "prepareStatement" -> prepared(arguments);
        case "commit" -> committed();
        case "rollback" -> forget();
        default -> {}
      }
      try {
        return method.invoke(real, arguments);
      } catch (InvocationTargetException failure) {
        throw failure.getCause() == null ? failure : failure.getCause();
      }
    }

    private void prepared(Object @Nullable [] arguments) {
      since++;
      all.increment();
      posting |= arguments != null && arguments[0].toString().contains(POSTING);
    }

    private void committed() {
      if (posting) {
        transactions.increment();
        statements.add(since);
      }
      forget();
    }

    private void forget() {
      since = 0;
      posting = false;
    }
  }
}

package org.commonweal.ops;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.commonweal.postgres.LocalPostgres;
import org.commonweal.postgres.Login;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The migrated database, open until the server ends.
///
/// Two kinds of connections: the owner's make tables, the application's may only do what the
/// migrations granted.
public final class Database implements AutoCloseable {

  /// The role that the connections of a shared user step down to.
  static final String STEPPED_DOWN = "commonweal_application";

  /// A plan that is kept for any array is made for one of ten elements, and joins ten thousand with
  /// ten thousand row by row. Planning takes less than a millisecond.
  private static final String PLAN_EACH_TIME = "set plan_cache_mode = force_custom_plan";

  private static final int CONNECTIONS = 20;
  private static final long PATIENCE_MILLIS = 20_000;

  private final DataSource owner;
  private final HikariDataSource application;
  private final Runnable stop;

  private Database(DataSource owner, HikariConfig application, Runnable stop) {
    this.owner = owner;
    this.application = new HikariDataSource(application);
    this.stop = stop;
  }

  /// Connects, brings the tables up to date, and opens the pool; a [StartFailure] says why not.
  public static Database open(DatabaseSource source) {
    return switch (source) {
      case DatabaseSource.Embedded embedded -> embedded(LocalPostgres.start(embedded.place()));
      case DatabaseSource.Shared shared -> shared(shared.url());
      case DatabaseSource.Separated separated ->
          separated(separated.application(), separated.owner(), () -> {});
    };
  }

  private static Database embedded(LocalPostgres postgres) {
    var application = new DatabaseUrl(postgres.url(), postgres.application());
    return separated(
        application, new DatabaseUrl(postgres.url(), postgres.owner()), postgres::close);
  }

  private static Database separated(DatabaseUrl application, DatabaseUrl owner, Runnable stop) {
    DataSource migrating = dataSource(owner);
    new Inspection(owner).run(migrating);
    new Inspection(application).run(dataSource(application));
    Migrations.run(migrating, application.login().user());
    return new Database(migrating, pool(application), stop);
  }

  private static Database shared(DatabaseUrl url) {
    DataSource owner = dataSource(url);
    new Inspection(url).run(owner);
    new StepDown(STEPPED_DOWN).prepare(owner);
    Migrations.run(owner, STEPPED_DOWN);
    HikariConfig pool = pool(url);
    pool.setConnectionInitSql("set role " + STEPPED_DOWN + "; " + PLAN_EACH_TIME);
    return new Database(owner, pool, () -> {});
  }

  private static DataSource dataSource(DatabaseUrl url) {
    Login login = url.login();
    return new DriverManagerDataSource(url.jdbc(), login.user(), login.password());
  }

  private static HikariConfig pool(DatabaseUrl url) {
    var pool = new HikariConfig();
    pool.setPoolName("application");
    pool.setJdbcUrl(url.jdbc());
    pool.setUsername(url.login().user());
    pool.setPassword(url.login().password());
    pool.setConnectionInitSql(PLAN_EACH_TIME);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(2);
    pool.setConnectionTimeout(PATIENCE_MILLIS);
    return pool;
  }

  /// Connections that make and own the tables: for migrations, and for tests that tamper.
  public DataSource owner() {
    return owner;
  }

  /// The pool of the server's own connections.
  public HikariDataSource application() {
    return application;
  }

  @Override
  public void close() {
    application.close();
    stop.run();
  }
}

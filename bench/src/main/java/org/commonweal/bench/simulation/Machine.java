package org.commonweal.bench.simulation;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.commonweal.bench.Application;
import org.commonweal.bench.Scratch;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.OnItsWay;
import org.commonweal.ops.Throwaway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;

/// The whole server on a database of its own, with a clock that is moved by hand and connections
/// that can be cut.
final class Machine implements AutoCloseable {

  final Hand clock;

  /// The accounts that something is on its way to.
  final Set<AccountKey> awaited;

  final Tally tally = new Tally();
  final Faults faults;
  final DriverManagerDataSource others;
  private final Application application;

  private Machine(Application application, Swap swap) {
    this.application = application;
    clock = swap.clock;
    awaited = swap.awaited;
    faults = swap.faults();
    others = swap.others();
  }

  static Machine start(long seed) {
    try {
      Scratch scratch = Scratch.make();
      Files.createFile(scratch.path().resolve(Throwaway.MARKER));
      var swap = new Swap();
      var settings = Map.of("COMMONWEAL_THROWAWAY", seed + "," + swap.clock.instant());
      var application = Application.start(scratch, settings, swap::prepare);
      quiet();
      return new Machine(application, swap);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// What we do to connections is no news.
  private static void quiet() {
    LoggingSystem logging = LoggingSystem.get(Machine.class.getClassLoader());
    List.of(
            "org.springframework.jdbc",
            "org.springframework.transaction",
            "com.zaxxer",
            "com.github.kagkarlsson")
        .forEach(name -> logging.setLogLevel(name, LogLevel.OFF));
  }

  /// What somebody else has promised to these accounts.
  private record Awaited(Set<AccountKey> accounts) implements OnItsWay {

    @Override
    public boolean towards(CommunityId community, AccountKey account) {
      return accounts.contains(account);
    }

    @Override
    public boolean from(CommunityId community, AccountKey escrow) {
      return false;
    }
  }

  /// Gives the server our clock, and our hands on its connections.
  private static final class Swap implements BeanPostProcessor {

    final Hand clock = new Hand();
    final Set<AccountKey> awaited = ConcurrentHashMap.newKeySet();
    private @Nullable HikariDataSource pool;
    private @Nullable Faults faults;

    void prepare(GenericApplicationContext context) {
      var sizes = Map.<String, Object>of("rounds.at-once", 10, "rounds.chunk", 4);
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("simulation", sizes));
      context.getBeanFactory().addBeanPostProcessor(this);
      context.registerBean("awaited", OnItsWay.class, () -> new Awaited(awaited));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      if (bean instanceof HikariDataSource connections) {
        pool = connections;
        faults = new Faults(connections, JdbcClient.create(others()));
        return faults;
      }
      return bean instanceof InstantSource ? clock : bean;
    }

    DriverManagerDataSource others() {
      HikariDataSource server = known(pool);
      return new DriverManagerDataSource(
          server.getJdbcUrl(), server.getUsername(), server.getPassword());
    }

    Faults faults() {
      return known(faults);
    }

    private static <T> T known(@Nullable T thing) {
      if (thing == null) {
        throw new IllegalStateException("the server has no connections");
      }
      return thing;
    }
  }

  <T> T bean(Class<T> type) {
    return application.bean(type);
  }

  Ledger ledger() {
    return bean(Ledger.class);
  }

  /// As the server's role, by connections of its own.
  JdbcClient jdbc() {
    return JdbcClient.create(others);
  }

  /// The command's answer; none if the fault came in its way, which only a fault may do.
  <T> Optional<T> attempt(Faults.Plan plan, Supplier<T> command) {
    faults.arm(plan);
    try {
      return Optional.of(command.get());
    } catch (DataAccessException | TransactionException failure) {
      if (plan.fault() == Fault.NONE) {
        throw failure;
      }
      tally.saw(plan.fault().name().toLowerCase(Locale.ROOT));
      return Optional.empty();
    } finally {
      faults.disarm();
    }
  }

  @Override
  public void close() {
    application.close();
  }
}

package org.commonweal.bench.kill;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.commonweal.bench.Rest;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Posting;
import org.commonweal.ledger.Postings;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// A process with the ledger and nothing else, which posts until it is killed: single journals of
/// several callers through the lane, and sets beside them.
///
/// It reads the ids whose outcome the one before it has not told, asks for them again when it is
/// told to `work` or to `settle`, and works from then on, or does not. It says `ask` and the id
/// before it asks, and `yes` with the entry or `no` as soon as it knows.
public final class BareLedger {

  /// What its connections are called in the database.
  static final String NAME = "bare-ledger";

  private static final int CALLERS = 6;
  private static final int SET = 4;
  private static final int PATIENCE_MILLIS = 2_000;
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final CommunityId community;
  private final Errand errand;
  private final Ledger ledger;
  private final Postings postings;
  private final Ids ids;

  private BareLedger(
      CommunityId community, Errand errand, AnnotationConfigApplicationContext parts) {
    this.community = community;
    this.errand = errand;
    ledger = parts.getBean(Ledger.class);
    postings = parts.getBean(Postings.class);
    ids = parts.getBean(Ids.class);
  }

  /// The ledger's own classes on these connections.
  static AnnotationConfigApplicationContext parts(DataSource connections) {
    var parts = new AnnotationConfigApplicationContext();
    parts.registerBean(DataSource.class, () -> connections);
    parts.register(Parts.class);
    parts.refresh();
    return parts;
  }

  private static DataSource connections() {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(System.getenv("LEDGER_URL"));
    pool.setUsername(System.getenv("LEDGER_USER"));
    pool.setPassword(System.getenv("LEDGER_PASSWORD"));
    pool.addDataSourceProperty("ApplicationName", NAME);
    pool.setMaximumPoolSize(CALLERS);
    pool.setMinimumIdle(1);
    pool.setInitializationFailTimeout(-1);
    pool.setConnectionTimeout(PATIENCE_MILLIS);
    return pool;
  }

  @EnableTransactionManagement
  @ComponentScan(basePackageClasses = Ledger.class)
  static class Parts { // no @Configuration, which the whole server would find

    @Bean
    JdbcClient jdbc(DataSource connections) {
      return JdbcClient.create(connections);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource connections) {
      return new JdbcTransactionManager(connections);
    }

    @Bean
    InstantSource clock() {
      return InstantSource.system();
    }

    @Bean
    RandomGenerator random() {
      return new SecureRandom();
    }

    @Bean
    Ids ids(InstantSource clock, RandomGenerator random) {
      return new Ids(clock, random);
    }
  }

  static void main(String[] arguments) throws IOException {
    var quiet = LoggingSystem.get(BareLedger.class.getClassLoader());
    quiet.beforeInitialize();
    quiet.setLogLevel("ROOT", LogLevel.OFF);
    List<AccountId> accounts =
        Stream.of(arguments).skip(2).map(id -> new AccountId(Long.parseLong(id))).toList();
    var errand = new Errand(new Unit(new UnitId(UUID.fromString(arguments[1])), 0), accounts);
    var community = new CommunityId(Integer.parseInt(arguments[0]));
    new BareLedger(community, errand, parts(connections())).run();
  }

  private void run() throws IOException {
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    say("ready");
    List<UUID> open = new ArrayList<>();
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      switch (line) {
        case "work" -> {
          open.forEach(this::single);
          work();
        }
        case "settle" -> open.forEach(this::single);
        case "end" -> System.exit(0);
        default -> open.add(UUID.fromString(line));
      }
    }
    System.exit(0);
  }

  private void work() {
    for (int i = 0; i < CALLERS; i++) {
      Thread.ofVirtual().start(() -> forever(() -> single(ids.next())));
    }
    Thread.ofVirtual().start(() -> forever(this::set));
  }

  private static void forever(Runnable work) {
    while (true) {
      work.run();
    }
  }

  private void single(UUID id) {
    say("ask " + id);
    tell(untilKnown(() -> List.of(postings.submit(community, errand.journal(id)))));
  }

  private void set() {
    List<Journal> set = new ArrayList<>();
    for (int i = 0; i < SET; i++) {
      UUID id = ids.next();
      say("ask " + id);
      set.add(errand.journal(id));
    }
    tell(untilKnown(() -> ledger.post(community, set)));
  }

  private interface Attempt {
    List<Posting> post();
  }

  /// Asks again under the same ids as long as the outcome is unknown.
  private static List<Posting> untilKnown(Attempt attempt) {
    while (true) {
      try {
        return attempt.post();
      } catch (DataAccessException | TransactionException unknown) {
        Rest.of(PAUSE);
      }
    }
  }

  private static void tell(List<Posting> postings) {
    for (Posting posting : postings) {
      switch (posting) {
        case Posting.Posted posted ->
            say("yes " + posted.id().value() + " " + posted.entry() + " " + posted.again());
        case Posting.Declined declined -> say("no " + declined.id().value());
      }
    }
  }

  /// One line at a time, whole and at once.
  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}

package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonweal.TestDatabase;
import org.commonweal.kernel.Setback;
import org.commonweal.ledger.Posting.Declined;
import org.commonweal.ledger.Posting.Posted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;

/// Lanes on a real database: company, poison, clashes, busy accounts and lost connections.
@Timeout(120)
class LaneTest {

  private final Books books = Books.fresh();
  private final AccountId given = books.open(Purpose.GIVEN);
  private final AccountId stock = books.open(Purpose.STOCK);
  private final AccountId other = books.open(Purpose.STOCK);

  @Test
  void joinsWhatManyPostAtOnce() throws Exception {
    List<Posting> answers = together(64, _ -> books.postings.submit(books.community, one()));
    assertThat(answers).hasSize(64).allMatch(Posted.class::isInstance);
    assertThat(books.balance(stock)).isEqualTo(64);
    assertThat(books.verify()).isEqualTo(new Verification(64, 64, List.of()));
    assertThat(transactions()).isLessThan(32);
  }

  private long transactions() {
    return TestDatabase.jdbc()
        .sql("select count(distinct xmin::text) from ledger.entry where community = ?")
        .param(books.community.value())
        .query(Long.class)
        .single();
  }

  @Test
  void declinesOneWithoutItsNeighbours() throws Exception {
    List<Posting> answers =
        together(40, i -> books.postings.submit(books.community, i == 7 ? overdraft() : one()));
    assertThat(answers.get(7)).isInstanceOf(Declined.class);
    assertThat(answers).filteredOn(Posted.class::isInstance).hasSize(39);
  }

  private Journal overdraft() {
    return books.move(stock, given, 1_000);
  }

  @Test
  void leavesPoisonAloneAmongFortyGoodRequests() throws Exception {
    JdbcClient jdbc = TestDatabase.jdbc();
    Lane<String, Posting> lane =
        books.lanes.open((community, texts) -> {
          jdbc.sql("select count(*) from unnest(:texts) as t (text)")
              .param("texts", texts.toArray(String[]::new))
              .query()
              .singleRow();
          return books.ledger.post(community, texts.stream().map(_ -> one()).toList());
        });
    List<Object> outcomes =
        outcomes(41, i -> lane.submit(books.community, i == 20 ? "poison\0" : "good"));
    assertThat(outcomes.remove(20)).isInstanceOf(DataAccessException.class);
    assertThat(outcomes).hasSize(40).allMatch(Posted.class::isInstance);
    assertThat(books.balance(stock)).isEqualTo(40);
  }

  @Test
  void declinesTheOthersWhenManyUseOneIdAtOnce() throws Exception {
    for (int round = 0; round < 10; round++) {
      JournalId id = new JournalId(books.ids.next());
      List<Posting> answers =
          together(
              16,
              i -> {
                Journal journal =
                    books.journal(id, books.leg(given, i % 2 == 0 ? stock : other, 1));
                return i < 12
                    ? books.postings.submit(books.community, journal)
                    : books.alone(journal);
              });
      assertThat(answers).hasSize(16);
      assertThat(answers.stream().filter(Posted.class::isInstance).count()).isBetween(1L, 15L);
      assertThat(answers)
          .filteredOn(Declined.class::isInstance)
          .allMatch(no -> ((Declined) no).refusal() instanceof LedgerRefusal.IdUsed);
    }
    assertThat(books.verify()).isEqualTo(new Verification(10, 10, List.of()));
  }

  @Test
  void refusesToWaitInsideATransaction() {
    assertThatThrownBy(() -> books.in(() -> books.postings.submit(books.community, one())))
        .isInstanceOf(IllegalStateException.class);
    assertThat(books.balance(stock)).isZero();
  }

  /// The set that comes together meanwhile is cut until the one that has to wait is alone.
  @Test
  void goesOnBesideABusyAccount() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> holder = threads.submit(() -> hold(stock, held, release));
      held.await();
      Future<Posting> busy = threads.submit(() -> books.postings.submit(books.community, one()));
      List<Future<Posting>> others =
          IntStream.range(0, 400)
              .mapToObj(i ->
                  threads.submit(() ->
                      books.postings.submit(
                          books.community, i == 200 ? one() : books.move(given, other, 1))))
              .collect(Collectors.toCollection(ArrayList::new));
      Future<Posting> second = others.remove(200);
      for (Future<Posting> neighbour : others) {
        assertThat(neighbour.get(5, TimeUnit.SECONDS)).isInstanceOf(Posted.class);
      }
      assertThat(List.of(busy, second)).noneMatch(Future::isDone);
      release.countDown();
      assertThat(busy.get(5, TimeUnit.SECONDS)).isInstanceOf(Posted.class);
      assertThat(second.get(5, TimeUnit.SECONDS)).isInstanceOf(Posted.class);
      holder.get();
    }
  }

  private Object hold(AccountId account, CountDownLatch held, CountDownLatch release) {
    return books.in(() -> {
      var balances = books.ledger.lock(books.community, List.of(account));
      held.countDown();
      try {
        assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return balances;
    });
  }

  @Test
  void losesNothingAndDoublesNothingWhenConnectionsAreKilled() throws Exception {
    long seed = System.nanoTime();
    try (HikariDataSource own = pool()) {
      Books fragile = new Books(own, books.community, books.tomato, new SplittableRandom(seed));
      AtomicBoolean over = new AtomicBoolean();
      Thread killer = Thread.startVirtualThread(() -> kill(new SplittableRandom(seed), over));
      List<Object> outcomes = new ArrayList<>();
      for (int round = 0; round < 8; round++) {
        outcomes.addAll(outcomes(40, _ -> several(fragile)));
      }
      over.set(true);
      killer.join();
      assertThat(outcomes).as("seed " + seed).allMatch(Integer.valueOf(5)::equals);
    }
    assertThat(books.verify())
        .as("seed " + seed)
        .isEqualTo(new Verification(1_600, 1_600, List.of()));
    assertThat(books.balance(stock)).as("seed " + seed).isEqualTo(1_600);
  }

  /// How many of five postings were acknowledged.
  private int several(Books fragile) {
    int posted = 0;
    for (int i = 0; i < 5; i++) {
      posted += untilKnown(fragile, one()) instanceof Posted ? 1 : 0;
    }
    return posted;
  }

  /// A lane gives up in the end if every connection it gets is killed; then the same is asked
  /// again.
  private static Posting untilKnown(Books fragile, Journal journal) {
    while (true) {
      try {
        return fragile.postings.submit(fragile.community, journal);
      } catch (DataAccessException | TransactionException unknown) {
        assertThat(Failures.setback(unknown)).isEqualTo(Setback.LOST);
      }
    }
  }

  private static HikariDataSource pool() {
    HikariConfig config = new HikariConfig();
    TestDatabase.database().application().copyStateTo(config);
    config.setPoolName("fragile");
    config.setMaximumPoolSize(4);
    config.addDataSourceProperty("ApplicationName", "fragile");
    return new HikariDataSource(config);
  }

  /// Ends the backends of the fragile pool, again and again, wherever they are.
  private static void kill(SplittableRandom random, AtomicBoolean over) {
    HikariDataSource pool = TestDatabase.database().application();
    JdbcClient same =
        JdbcClient.create(
            new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()));
    while (!over.get()) {
      same.sql(
              "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                  + " where application_name = 'fragile'")
          .query()
          .singleRow();
      try {
        Thread.sleep(random.nextInt(20, 200));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private Journal one() {
    return books.move(given, stock, 1);
  }

  private interface Call<T> {
    T with(int number) throws Exception;
  }

  /// What each call answered.
  private static <T> List<T> together(int times, Call<T> call) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(calls(times, call)).stream().map(Future::resultNow).toList();
    }
  }

  /// What each call answered or threw.
  private static List<Object> outcomes(int times, Call<?> call) throws Exception {
    List<Object> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<?> one : threads.invokeAll(calls(times, call))) {
        outcomes.add(
            switch (one.state()) {
              case SUCCESS -> one.resultNow();
              case FAILED, CANCELLED, RUNNING -> one.exceptionNow();
            });
      }
    }
    return outcomes;
  }

  private static <T> List<Callable<T>> calls(int times, Call<? extends T> call) {
    return IntStream.range(0, times).<Callable<T>>mapToObj(i -> () -> call.with(i)).toList();
  }
}

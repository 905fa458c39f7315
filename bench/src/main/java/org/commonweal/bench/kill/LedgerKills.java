package org.commonweal.bench.kill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonweal.bench.Launch;
import org.commonweal.bench.Rest;
import org.commonweal.bench.Scratch;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Purpose;
import org.commonweal.ledger.Verifier;
import org.commonweal.ops.Database;
import org.commonweal.ops.DatabaseSource;
import org.commonweal.postgres.Durability;
import org.commonweal.postgres.Place;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Kills bare ledger processes, and now and then PostgreSQL under them. The next process is started
/// while one is still at work, so that a kill costs no start.
public final class LedgerKills implements AutoCloseable {

  private static final int ACCOUNTS = 8;
  private static final int STANDBY = 2;
  private static final int LONGEST_MILLIS = 120;
  private static final int POSTGRES_ONE_IN = 10;
  private static final int EARLY_ONE_IN = 5;

  private final Scratch scratch = Scratch.make();
  private final SplittableRandom random;
  private final Database database;
  private final AnnotationConfigApplicationContext parts;
  private final Errand errand;
  private final Launch launch;
  private final Deque<Poster> standby = new ArrayDeque<>();
  private final Answers answers = new Answers();
  private final Caught caught = new Caught();

  /// Names the only community there is.
  private static final CommunityId COMMUNITY = new CommunityId(1);

  /// How often it was killed, and how far the journals were that nobody was told about: not
  /// committed, committed while the process died, or committed before.
  static final class Caught {
    private int kills;
    private int postgres;
    private long before;
    private long during;
    private long after;
  }

  public LedgerKills(long seed) {
    LoggingSystem.get(LedgerKills.class.getClassLoader()).beforeInitialize();
    random = new SplittableRandom(seed);
    Path home = scratch.path().resolve("postgres");
    database =
        Database.open(
            new DatabaseSource.Embedded(new Place(home, Scratch.programs(), Durability.DURABLE)));
    launch = new Launch(BareLedger.class, scratch.path().resolve("ledger.aot"));
    parts = BareLedger.parts(database.application());
    errand = new Errand(new Unit(new UnitId(new UUID(0, 7)), 0), accounts());
    train();
  }

  private List<AccountId> accounts() {
    List<AccountKey> keys = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      var holder = new Holder(HolderKind.MEMBER, new UUID(1, i));
      Purpose purpose = i == 0 ? Purpose.GIVEN : Purpose.STOCK;
      keys.add(new AccountKey(holder, purpose, new Unit(new UnitId(new UUID(0, 7)), 0)));
    }
    Map<AccountKey, AccountId> opened = parts.getBean(Ledger.class).open(COMMUNITY, keys);
    return keys.stream().map(key -> Lookup.in(opened, key)).toList();
  }

  /// Leaves a cache of loaded classes behind for all that follow.
  private void train() {
    Poster first = poster(launch.training(arguments()));
    first.go(Set.of());
    while (answers.entries().size() < ACCOUNTS) {
      answers.take(first.line());
    }
    first.end().forEach(answers::take);
  }

  private String[] arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add(Integer.toString(COMMUNITY.value()));
    arguments.add(errand.unit().id().value().toString());
    errand.accounts().forEach(account -> arguments.add(Long.toString(account.value())));
    return arguments.toArray(String[]::new);
  }

  private Poster poster(ProcessBuilder process) {
    process.environment().put("LEDGER_URL", database.application().getJdbcUrl());
    process.environment().put("LEDGER_USER", database.application().getUsername());
    process.environment().put("LEDGER_PASSWORD", database.application().getPassword());
    return Poster.start(process);
  }

  /// Kills once more.
  public void kill() {
    while (standby.size() <= STANDBY) {
      standby.add(poster(launch.process(arguments())));
    }
    Poster poster = standby.remove();
    poster.go(answers.open());
    if (random.nextInt(EARLY_ONE_IN) > 0) {
      awaitAnswer(poster);
    }
    if (random.nextInt(POSTGRES_ONE_IN) == 0) {
      killPostgres(poster);
    }
    live(poster, Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
    poster.kill();
    Map<UUID, Long> atOnce = present(answers.open());
    poster.rest().forEach(answers::take);
    untilNobodyIsConnected();
    judge(atOnce.keySet());
  }

  private void killPostgres(Poster poster) {
    live(poster, Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
    Postgres.kill(scratch.path().resolve("postgres"));
    caught.postgres++;
    awaitAnswer(poster);
  }

  private void awaitAnswer(Poster poster) {
    String line;
    do {
      line = poster.line();
      answers.take(line);
    } while (!line.startsWith("yes"));
  }

  private void live(Poster poster, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      poster.heard(Duration.ofNanos(Math.max(1, end - System.nanoTime()))).ifPresent(answers::take);
    }
  }

  /// What the ledger has of these journals.
  private Map<UUID, Long> present(Collection<UUID> journals) {
    return onceItIsUp(() -> find(journals));
  }

  /// PostgreSQL may be starting again.
  private static <T> T onceItIsUp(Supplier<T> question) {
    while (true) {
      try {
        return question.get();
      } catch (DataAccessException starting) {
        Rest.of(Duration.ofMillis(20));
      }
    }
  }

  private Map<UUID, Long> find(Collection<UUID> journals) {
    Map<UUID, Long> present = new HashMap<>();
    jdbc()
        .sql("select id, number from ledger.entry where community = ? and id = any(?)")
        .param(COMMUNITY.value())
        .param(journals.toArray(UUID[]::new))
        .query(row -> {
          present.put(row.getObject("id", UUID.class), row.getLong("number"));
        });
    return present;
  }

  private JdbcClient jdbc() {
    return JdbcClient.create(database.owner());
  }

  /// What a killed process has sent is carried out or not before its connections are gone.
  private void untilNobodyIsConnected() {
    while (onceItIsUp(this::connected) > 0) {
      Rest.of(Duration.ofMillis(2));
    }
  }

  private long connected() {
    return jdbc()
        .sql(
            """
            select count(*)
              from pg_stat_activity
             where application_name = ? and state <> 'idle'
            """)
        .param(BareLedger.NAME)
        .query(Long.class)
        .single();
  }

  private void judge(Set<UUID> atOnce) {
    Set<UUID> untold = new HashSet<>(answers.open());
    untold.removeAll(answers.entries().keySet());
    Map<UUID, Long> present = present(untold);
    present.forEach(answers::found);
    caught.kills++;
    caught.before += untold.size() - present.size();
    caught.during += present.keySet().stream().filter(journal -> !atOnce.contains(journal)).count();
    caught.after += present.keySet().stream().filter(atOnce::contains).count();
  }

  /// Asks for the rest once more, and compares the book with the promises.
  public Finding finding() {
    standby.forEach(Poster::kill);
    standby.clear();
    settle();
    Map<UUID, Long> present = present(answers.entries().keySet());
    long entries = jdbc().sql("select entries from ledger.head").query(Long.class).single();
    Map<UUID, Long> promised = answers.entries();
    long broken = promised.entrySet().stream().filter(entry -> !holds(present, entry)).count();
    long unasked = entries - present.size();
    long open = answers.open().size();
    boolean verified = parts.getBean(Verifier.class).verify(COMMUNITY).ok();
    String faults = "%d broken, %d not asked for, %d open".formatted(broken, unasked, open);
    boolean ok = broken == 0 && unasked == 0 && open == 0 && verified;
    return new Finding(text(entries, faults, verified), json(entries), ok);
  }

  private static boolean holds(Map<UUID, Long> present, Map.Entry<UUID, Long> promise) {
    return promise.getValue().equals(present.get(promise.getKey()));
  }

  private void settle() {
    Poster last = poster(launch.process(arguments()));
    last.settle(answers.open()).forEach(answers::take);
  }

  private String text(long entries, String faults, boolean verified) {
    return """
    bare ledger: %d kills, %d of PostgreSQL besides; %d entries, %d refusals; %s; verify %s
    journals left unanswered: %d before COMMIT, %d in COMMIT, %d after it; %d were answered again\
    """
        .formatted(
            caught.kills,
            caught.postgres,
            entries,
            answers.refused(),
            faults,
            verified ? "ok" : "NOT OK",
            caught.before,
            caught.during,
            caught.after,
            answers.again());
  }

  private String json(long entries) {
    return """
    "kills": %d, "postgresKills": %d, "entries": %d, "answeredAgain": %d, \
    "killedBeforeCommit": %d, "killedInCommit": %d, "killedAfterCommit": %d\
    """
        .formatted(
            caught.kills,
            caught.postgres,
            entries,
            answers.again(),
            caught.before,
            caught.during,
            caught.after);
  }

  @Override
  public void close() {
    standby.forEach(Poster::kill);
    parts.close();
    database.close();
    scratch.close();
  }
}

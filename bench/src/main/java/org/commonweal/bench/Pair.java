package org.commonweal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonweal.ops.Database;
import org.commonweal.ops.DatabaseSource;
import org.commonweal.postgres.Durability;
import org.commonweal.postgres.Place;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/// Two servers in processes of their own on one database, both under load. What is asked of both in
/// the same moment happens once; jobs are done by either, each once.
final class Pair implements AutoCloseable {

  private static final int MEMBERS = 60;
  private static final int CALLERS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Scratch scratch = Scratch.make();
  private final HttpClient http = Api.client();
  private final Database database;
  private final Picks picks;
  private final Promises promises = new Promises();
  private Victim first;
  private Victim second;
  private final Stage stage;
  private final Stage garden;
  private final List<String> members;
  private int twins;
  private int rounds;

  /// Opens the database, and starts both servers one after the other.
  Pair() {
    LoggingSystem.get(Pair.class.getClassLoader()).beforeInitialize();
    Path home = scratch.path().resolve("postgres");
    var place = new Place(home, Scratch.programs(), Durability.DURABLE);
    database = Database.open(new DatabaseSource.Embedded(place));
    picks = Picks.watch(database.owner());
    first = Victim.start(scratch.path().resolve("first"), settings());
    second = Victim.start(scratch.path().resolve("second"), settings());
    try {
      stage = Stage.set(new Api(http, first.address(), ""), first.setup());
      garden = stage.other("Onions");
      members = stage.invite(MEMBERS);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Both use one database, and call rounds of more than twenty people large.
  private Map<String, String> settings() {
    var owner = (DriverManagerDataSource) database.owner();
    var server = database.application();
    Map<String, String> settings = new HashMap<>(Course.sizes(20, 7));
    settings.put(
        "DATABASE_OWNER_URL",
        url(owner.getUrl() + "", owner.getUsername() + "", owner.getPassword() + ""));
    settings.put(
        "DATABASE_URL", url(server.getJdbcUrl(), server.getUsername(), server.getPassword()));
    return settings;
  }

  private static String url(String jdbc, String user, String password) {
    String secret = URLEncoder.encode(password, StandardCharsets.UTF_8);
    String join = jdbc.contains("?") ? "&" : "?";
    return "%s%suser=%s&password=%s".formatted(jdbc, join, user, secret);
  }

  /// Works for this long, and kills the one that pays out a round then.
  void work(Duration time) {
    Load here = Load.start(stage.at(first.address()), promises, CALLERS);
    Load there = Load.start(stage.at(second.address()), promises, CALLERS);
    long end = System.nanoTime() + time.toNanos();
    try {
      do {
        sameKeyToBoth();
        roundOnBoth();
      } while (System.nanoTime() < end);
      killWhoPays();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      here.end();
      there.end();
    }
  }

  private void sameKeyToBoth() throws IOException {
    String key = UUID.randomUUID().toString();
    List<Api.Answer> promised = both(api -> stage.on(api).promised(key));
    same(promised);
    String contribution = promised.getFirst().body().path("contributions").get(0).asString();
    List<Api.Answer> confirmed = both(api -> stage.on(api).confirmed(contribution, key));
    same(confirmed);
    promises.acknowledge(contribution);
    twins++;
  }

  private static void same(List<Api.Answer> answers) {
    if (answers.getFirst().status() >= 300 || !answers.getFirst().equals(answers.getLast())) {
      throw new IllegalStateException("one key, two answers: " + answers);
    }
  }

  /// Plans a round in a pool that nobody else uses, and commits it on both.
  private void roundOnBoth() throws IOException {
    JsonNode planned = new Course(members).plan(garden.at(first.address()));
    List<Api.Answer> committed =
        both(api ->
            api.post(
                stage.community() + "/rounds/" + planned.path("id").asString() + "/commit",
                UUID.randomUUID().toString(),
                "{\"planHash\": \"%s\"}".formatted(planned.path("planHash").asString())));
    for (Api.Answer answer : committed) {
      if (answer.status() >= 300) {
        throw new IllegalStateException("a plan committed on both: " + committed);
      }
    }
    rounds++;
    awaitPaid();
  }

  private void awaitPaid() {
    Rest.until(PATIENCE, "a round is not paid out", () -> paid().underway() == 0);
  }

  private Paid paid() {
    return Paid.count(JdbcClient.create(database.owner()));
  }

  /// The other one goes on with what it was at.
  private void killWhoPays() throws IOException {
    JsonNode round = new Course(members).commit(garden.at(second.address()));
    rounds++;
    try (Halt _ = Halt.inTheMiddle(database.owner(), MEMBERS / 3)) {
      long paying = picks.paying(round.path("id").asString()).getLast();
      if (first.process().pid() == paying) {
        Victim other = first;
        first = second;
        second = other;
      }
      second.kill();
    }
    awaitPaid();
    same(
        "who paid",
        List.of(second.process().pid(), first.process().pid()),
        picks.paying(round.path("id").asString()));
  }

  private interface Question {
    Api.Answer ask(Api api) throws IOException;
  }

  /// Asks both servers in the same moment.
  private List<Api.Answer> both(Question question) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Api.Answer>> calls =
          List.of(
              () -> question.ask(stage.at(first.address()).api()),
              () -> question.ask(stage.at(second.address()).api()));
      List<Future<Api.Answer>> answers = threads.invokeAll(calls);
      return List.of(answers.getFirst().get(), answers.getLast().get());
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// Asks again what was not answered, and throws if the books are not what was promised.
  String finding() {
    try {
      stage.at(first.address()).repeat(promises);
      same("verified", true, verified(first));
      same("stock", promises.total(), stage.at(first.address()).stock());
      same("refused on repetition", 0L, promises.conflicts());
      same("left of the garden", 0L, garden.at(first.address()).stock());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    same("paid", Paid.once(rounds, MEMBERS), paid());
    same("jobs that were done twice", 0L, picks.twice());
    same("recurring jobs that are not on the list once", 0L, picks.notOnce());
    same("seals before their time", 0L, picks.sealedTooSoon());
    return """
    two servers: %d contributions, %d of them asked for on both at once; %d large rounds, committed \
    on both at once and paid out once, one of them by both as one was killed; %d recurring jobs by \
    the one and %d by the other, each once when it was due; verify ok\
    """
        .formatted(
            promises.total(),
            twins,
            rounds,
            picks.recurring(first.process().pid()),
            picks.recurring(second.process().pid()));
  }

  private boolean verified(Victim server) throws IOException {
    return stage.at(server.address()).verification().path("ok").asBoolean();
  }

  private static void same(String what, Object expected, Object there) {
    if (!expected.equals(there)) {
      throw new IllegalStateException("%s: %s (expected: %s)".formatted(what, there, expected));
    }
  }

  @Override
  public void close() {
    first.kill();
    second.kill();
    http.close();
    database.close();
    scratch.close();
  }
}

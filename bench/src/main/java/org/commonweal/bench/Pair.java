package org.commonweal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  private final Promises promises = new Promises();
  private final Victim first;
  private Victim second;
  private final Stage stage;
  private final Stage garden;
  private final List<String> members;
  private int twins;
  private int rounds;
  private int kills;

  /// Opens the database, and starts both servers one after the other.
  Pair() {
    LoggingSystem.get(Pair.class.getClassLoader()).beforeInitialize();
    Path home = scratch.path().resolve("postgres");
    var place = new Place(home, Scratch.programs(), Durability.DURABLE);
    database = Database.open(new DatabaseSource.Embedded(place));
    first = Victim.start(scratch.path().resolve("first"), settings());
    second = Victim.start(scratch.path().resolve("second"), settings());
    try {
      stage = Stage.set(new Api(http, first.address(), ""), first.setup());
      garden = stage.other("Onions");
      members = invite();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Both use one database, and call rounds of more than twenty people large.
  private Map<String, String> settings() {
    var owner = (DriverManagerDataSource) database.owner();
    var server = database.application();
    return Map.of(
        "DATABASE_OWNER_URL",
        url(owner.getUrl() + "", owner.getUsername() + "", owner.getPassword() + ""),
        "DATABASE_URL",
        url(server.getJdbcUrl(), server.getUsername(), server.getPassword()),
        "ROUNDS_AT_ONCE",
        "20",
        "ROUNDS_CHUNK",
        "7");
  }

  private static String url(String jdbc, String user, String password) {
    String secret = URLEncoder.encode(password, StandardCharsets.UTF_8);
    String join = jdbc.contains("?") ? "&" : "?";
    return "%s%suser=%s&password=%s".formatted(jdbc, join, user, secret);
  }

  private List<String> invite() throws IOException {
    String wanted =
        IntStream.range(0, MEMBERS)
            .mapToObj(i -> "{\"name\": \"Neighbour %d\", \"email\": \"\"}".formatted(i))
            .collect(Collectors.joining(", ", "{\"members\": [", "]}"));
    JsonNode added = Stage.made(stage.api(), stage.community() + "/members", wanted);
    return added.path("rows").valueStream().map(row -> row.path("member").asString()).toList();
  }

  /// Works for this long; answers what was found.
  void work(Duration time, boolean killing) {
    Load here = Load.start(stage.at(first.address()), promises, CALLERS);
    Load there = Load.start(stage.at(second.address()), promises, CALLERS);
    long end = System.nanoTime() + time.toNanos();
    try {
      do {
        sameKeyToBoth();
        roundOnBoth();
      } while (System.nanoTime() < end);
      if (killing) {
        killOneInTheMiddleOfARound();
      }
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
    String round = plan();
    String hash = round(round).path("planHash").asString();
    List<Api.Answer> committed =
        both(api ->
            api.post(
                stage.community() + "/rounds/" + round + "/commit",
                UUID.randomUUID().toString(),
                "{\"planHash\": \"%s\"}".formatted(hash)));
    for (Api.Answer answer : committed) {
      if (answer.status() >= 300) {
        throw new IllegalStateException("a plan committed on both: " + committed);
      }
    }
    rounds++;
    awaitPaid(round);
  }

  private String plan() throws IOException {
    Stage here = garden.at(first.address());
    String asked =
        members.stream()
            .map(member ->
                """
                {"member": "%s", "item": "%s", "units": "1", "priority": "need",
                 "recurrence": "once"}\
                """
                    .formatted(member, garden.item()))
            .collect(Collectors.joining(", ", "{\"needs\": [", "]}"));
    Stage.made(here.api(), here.community() + "/needs", asked);
    here.supply(MEMBERS);
    return Stage.made(
            here.api(),
            here.pool() + "/rounds",
            "{\"item\": \"%s\", \"strategy\": \"equal\", \"cap\": \"\", \"members\": []}"
                .formatted(garden.item()))
        .path("id")
        .asString();
  }

  private JsonNode round(String round) throws IOException {
    Api api = stage.at(first.address()).api();
    return api.get(stage.community() + "/rounds/" + round).body();
  }

  private void awaitPaid(String round) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (round(round).path("finishedAt").isNull()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not paid out: " + round(round));
      }
      Rest.of(Duration.ofMillis(50));
    }
  }

  /// The other one goes on with what it was at.
  private void killOneInTheMiddleOfARound() throws IOException {
    String round = plan();
    Stage.made(
        stage.at(second.address()).api(),
        stage.community() + "/rounds/" + round + "/commit",
        "{\"planHash\": \"%s\"}".formatted(round(round).path("planHash").asString()));
    second.kill();
    kills++;
    rounds++;
    awaitPaid(round);
    second = Victim.start(second.home(), settings());
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
      same("verified", true, verified(first) && verified(second));
      same("stock", promises.total(), stage.at(second.address()).stock());
      same("refused on repetition", 0L, promises.conflicts());
      same("left of the garden", 0L, garden.at(first.address()).stock());
      same("given of the garden", (long) rounds * MEMBERS, received());
      same("left in escrow", 0L, escrows());
      same("jobs on the list twice", 0L, twice());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return "two servers: %d contributions, %d of them asked for on both at once; %d large rounds committed on both at once and paid out once; %d kills; verify ok on both"
        .formatted(promises.total(), twins, rounds - kills, kills);
  }

  private boolean verified(Victim server) throws IOException {
    return stage.at(server.address()).verification().path("ok").asBoolean();
  }

  private static void same(String what, Object expected, Object there) {
    if (!expected.equals(there)) {
      throw new IllegalStateException("%s: %s (expected: %s)".formatted(what, there, expected));
    }
  }

  private long received() {
    return number(
        """
        select coalesce(sum(b.credits - b.debits), 0)
          from ledger.balance b
          join ledger.account a on a.community = b.community and a.id = b.account
         where a.purpose = 'received'
        """);
  }

  private long escrows() {
    return number(
        """
        select count(*)
          from ledger.balance b
          join ledger.account a on a.community = b.community and a.id = b.account
         where a.purpose = 'escrow' and b.credits <> b.debits
        """);
  }

  private long twice() {
    return number(
        """
        select count(*)
          from (select from ops.scheduled_tasks group by task_name, task_instance
                having count(*) > 1) as jobs
        """);
  }

  private long number(String sql) {
    return JdbcClient.create(database.owner()).sql(sql).query(Long.class).single();
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

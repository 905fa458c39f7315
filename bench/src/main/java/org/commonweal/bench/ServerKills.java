package org.commonweal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.commonweal.bench.kill.Finding;
import org.commonweal.bench.kill.Postgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Kills the whole server or its PostgreSQL while people are at work there, and while large rounds
/// are planned, committed and paid out.
final class ServerKills implements AutoCloseable {

  private static final int LONGEST_MILLIS = 1_500;
  private static final int MEMBERS = 60;
  private static final int CHUNK = 2;
  private static final Map<String, String> SIZES = Course.sizes(20, CHUNK);
  private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Scratch scratch = Scratch.make();
  private final HttpClient http = Api.client();
  private final Promises promises = new Promises();
  private final SplittableRandom random;
  private final int callers;
  private final Stage stage;
  private final Stage garden;
  private final List<String> members;
  private Victim victim;
  private Course course;
  private int rounds;
  private int kills;
  private int whilePaying;
  private int postgres;

  ServerKills(long seed, int callers) {
    random = new SplittableRandom(seed);
    this.callers = callers;
    victim = Victim.train(scratch.path(), SIZES);
    try {
      stage = Stage.set(new Api(http, victim.address(), ""), victim.setup());
      garden = stage.other("Onions");
      members = stage.invite(MEMBERS);
      course = new Course(members);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    victim.end();
    victim = Victim.start(scratch.path(), SIZES);
  }

  private Stage here() {
    return stage.at(victim.address());
  }

  void kill() {
    String address = victim.address();
    Load load = Load.start(here(), promises, callers).also(() -> round(address));
    Rest.of(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
    if (random.nextInt(4) == 0) {
      Postgres.kill(files());
      postgres++;
      Rest.of(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
    }
    victim.kill();
    load.end();
    kills++;
    victim = Victim.start(scratch.path(), SIZES);
    whilePaying += paid().underway() > 0 ? 1 : 0;
  }

  /// As far as it goes; the next server goes on with it.
  private void round(String address) throws IOException {
    course.commit(garden.at(address));
    rounds++;
    course = new Course(members);
    Rest.of(BETWEEN_ROUNDS);
  }

  private Path files() {
    return scratch.path().resolve("postgres");
  }

  private JdbcClient jdbc() {
    return JdbcClient.create(Postgres.owner(files()));
  }

  private Paid paid() {
    return Paid.count(jdbc());
  }

  /// Asks again what was never answered, and compares the books with the promises.
  Finding finding() {
    try {
      here().repeat(promises);
      round(victim.address());
      Rest.until(PATIENCE, "a round is not paid out", () -> paid().underway() == 0);
      Rest.until(PATIENCE, "not everything is sealed", () -> unsealed() == 0);
      return finding(here().verification(), here().stock());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private long unsealed() {
    return number("select entries - (select max(entry) from ledger.seal) from ledger.head");
  }

  private long number(String sql) {
    return jdbc().sql(sql).query(Long.class).single();
  }

  /// What is brought for a round, the total into escrow, and each chunk.
  private long entries() {
    return promises.total() + rounds * (2L + MEMBERS / CHUNK);
  }

  private Finding finding(JsonNode proof, long stock) {
    boolean verified = proof.path("ok").asBoolean();
    long entries = proof.path("entries").asLong();
    Paid paid = paid();
    boolean kept =
        promises.conflicts() == 0
            && entries == entries()
            && stock == promises.total()
            && paid.equals(Paid.once(rounds, MEMBERS));
    String text =
        """
        server: %d kills, %d of PostgreSQL besides; acknowledged %d, unanswered and asked again %d \
        (refused %d), entries %d (expected: %d), stock %d; %d large rounds, %d kills while one was \
        paid out, %s; %d seals, verify %s\
        """
            .formatted(
                kills,
                postgres,
                promises.acknowledged(),
                promises.repeated(),
                promises.conflicts(),
                entries,
                entries(),
                stock,
                rounds,
                whilePaying,
                paid,
                number("select count(*) from ledger.seal"),
                verified ? "ok" : "NOT OK");
    String json =
        """
        "kills": %d, "postgresKills": %d, "acknowledged": %d, "unanswered": %d, "entries": %d, \
        "rounds": %d, "killsWhilePaying": %d\
        """
            .formatted(
                kills,
                postgres,
                promises.acknowledged(),
                promises.repeated(),
                entries,
                rounds,
                whilePaying);
    return new Finding(text, json, verified && kept);
  }

  @Override
  public void close() {
    victim.kill();
    http.close();
    scratch.close();
  }
}

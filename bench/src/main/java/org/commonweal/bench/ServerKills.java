package org.commonweal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.SplittableRandom;
import org.commonweal.bench.kill.Finding;
import org.commonweal.bench.kill.Postgres;
import tools.jackson.databind.JsonNode;

/// Kills the whole server or its PostgreSQL while people are at work there.
final class ServerKills implements AutoCloseable {

  private static final int LONGEST_MILLIS = 1_500;

  private final Scratch scratch = Scratch.make();
  private final HttpClient http = Api.client();
  private final Promises promises = new Promises();
  private final SplittableRandom random;
  private final int callers;
  private final Stage stage;
  private Victim victim;
  private int kills;
  private int postgres;

  ServerKills(long seed, int callers) {
    random = new SplittableRandom(seed);
    this.callers = callers;
    victim = Victim.train(scratch.path());
    try {
      stage = Stage.set(new Api(http, victim.address(), ""), victim.setup());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    victim.end();
    victim = Victim.start(scratch.path());
  }

  private Stage here() {
    return stage.at(victim.address());
  }

  void kill() {
    Load load = Load.start(here(), promises, callers);
    Rest.of(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
    if (random.nextInt(4) == 0) {
      Postgres.kill(scratch.path().resolve("postgres"));
      postgres++;
      Rest.of(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
    }
    victim.kill();
    load.end();
    kills++;
    victim = Victim.start(scratch.path());
  }

  /// Asks again what was never answered, and compares the books with the promises.
  Finding finding() {
    try {
      here().repeat(promises);
      return finding(here().verification(), here().stock());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Finding finding(JsonNode proof, long stock) {
    boolean verified = proof.path("ok").asBoolean();
    long entries = proof.path("entries").asLong();
    boolean kept = promises.conflicts() == 0 && entries == promises.total() && stock == entries;
    String text =
        "server: %d kills, %d of PostgreSQL besides; acknowledged %d, unanswered and asked again %d (refused %d), entries %d, stock %d, verify %s"
            .formatted(
                kills,
                postgres,
                promises.acknowledged(),
                promises.repeated(),
                promises.conflicts(),
                entries,
                stock,
                verified ? "ok" : "NOT OK");
    String json =
        "\"kills\": %d, \"postgresKills\": %d, \"acknowledged\": %d, \"unanswered\": %d, \"entries\": %d"
            .formatted(kills, postgres, promises.acknowledged(), promises.repeated(), entries);
    return new Finding(text, json, verified && kept);
  }

  @Override
  public void close() {
    victim.kill();
    http.close();
    scratch.close();
  }
}

package org.commonweal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Random;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// Kills the server or its PostgreSQL at random moments under load, starts it again, and counts
/// what was promised against what is there.
@Command(
    name = "kill",
    description = "Kills server or PostgreSQL under load; nothing acknowledged may be lost.",
    mixinStandardHelpOptions = true)
final class KillBench implements Runnable {

  private static final int LONGEST_MILLIS = 1_500;

  @Option(names = "--times", defaultValue = "50", description = "how often (${DEFAULT-VALUE})")
  private int times;

  @Option(names = "--seed", defaultValue = "1", description = "of moments (${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--callers", defaultValue = "8", description = "at once (${DEFAULT-VALUE})")
  private int callers;

  @Override
  public void run() {
    var random = new Random(seed);
    try (Scratch scratch = Scratch.make();
        HttpClient http = Api.client()) {
      Victim victim = Victim.start(scratch.path());
      Stage stage = Stage.set(new Api(http, victim.address(), ""), victim.setup());
      var promises = new Promises();
      for (int i = 0; i < times; i++) {
        victim = torment(victim, stage.at(victim.address()), promises, random);
      }
      stage.at(victim.address()).repeat(promises);
      report(stage.at(victim.address()), promises);
      victim.kill();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Victim torment(Victim victim, Stage stage, Promises promises, Random random) {
    Load load = Load.start(stage, promises, callers);
    Rest.of(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
    if (random.nextBoolean()) {
      victim.killPostgres();
      Rest.of(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
    }
    victim.kill();
    load.end();
    return Victim.start(victim.home());
  }

  private void report(Stage stage, Promises promises) throws IOException {
    JsonNode proof = stage.verification();
    boolean ok = proof.path("ok").asBoolean();
    long entries = proof.path("entries").asLong();
    long stock = stage.stock();
    IO.println(
        "kills %d, acknowledged %d, unanswered and asked again %d (refused %d), entries %d, stock %d, verify %s"
            .formatted(
                times,
                promises.acknowledged(),
                promises.repeated(),
                promises.conflicts(),
                entries,
                stock,
                ok ? "ok" : "NOT OK"));
    if (!ok || promises.conflicts() > 0 || entries != promises.total() || stock != entries) {
      throw new IllegalStateException("promises were broken, seed " + seed);
    }
    IO.println("Nothing acknowledged was lost, nothing was applied twice.");
  }
}

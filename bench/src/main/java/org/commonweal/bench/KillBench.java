package org.commonweal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.commonweal.bench.kill.Finding;
import org.commonweal.bench.kill.LedgerKills;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Kills bare ledger processes, whole servers and PostgreSQL at random moments under load, starts
/// them again, and counts what was promised against what is there.
@Command(
    name = "kill",
    description = "Kills under load with kill -9; nothing acknowledged may be lost.",
    mixinStandardHelpOptions = true)
final class KillBench implements Runnable {

  @Option(
      names = "--ledger",
      defaultValue = "60",
      description = "kills of bare ledger processes (${DEFAULT-VALUE})")
  private int ledger;

  @Option(
      names = "--server",
      defaultValue = "10",
      description = "kills of the whole server (${DEFAULT-VALUE})")
  private int server;

  @Option(names = "--seed", defaultValue = "1", description = "of moments (${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--callers", defaultValue = "8", description = "of a server (${DEFAULT-VALUE})")
  private int callers;

  @Option(names = "--json", description = "write the figures to this file as well")
  private Path json = Path.of("");

  /// What can be killed again and again, and answers for it afterwards.
  private interface Torment {
    void kill();
  }

  @Override
  public void run() {
    List<Finding> findings = new ArrayList<>();
    if (ledger > 0) {
      try (LedgerKills kills = new LedgerKills(seed)) {
        findings.add(torment("ledger", ledger, kills::kill).with(kills.finding()));
      }
    }
    if (server > 0) {
      try (ServerKills kills = new ServerKills(seed, callers)) {
        findings.add(torment("server", server, kills::kill).with(kills.finding()));
      }
    }
    write(findings);
    if (!findings.stream().allMatch(Finding::ok)) {
      throw new IllegalStateException("promises were broken, seed " + seed);
    }
    IO.println("Nothing acknowledged was lost, nothing was applied twice.");
  }

  /// How long it took.
  private record Took(String what, Duration time) {

    Finding with(Finding finding) {
      IO.println("%s, in %d s".formatted(finding.text(), time.toSeconds()));
      return finding.in(what, time);
    }
  }

  private static Took torment(String what, int times, Torment torment) {
    long start = System.nanoTime();
    for (int i = 1; i <= times; i++) {
      torment.kill();
      if (i % 10 == 0) {
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        System.err.println("%s: %d of %d kills in %d s".formatted(what, i, times, seconds));
      }
    }
    return new Took(what, Duration.ofNanos(System.nanoTime() - start));
  }

  private void write(List<Finding> findings) {
    String all = "{" + String.join(", ", findings.stream().map(Finding::json).toList()) + "}";
    IO.println(all);
    if (json.toString().isEmpty()) {
      return;
    }
    try {
      Files.writeString(json, all + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

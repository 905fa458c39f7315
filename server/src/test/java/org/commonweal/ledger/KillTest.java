package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonweal.ops.Database;
import org.commonweal.ops.DatabaseSource;
import org.commonweal.postgres.Durability;
import org.commonweal.postgres.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Posting processes and PostgreSQL are killed at random moments; what was acknowledged is there,
/// exactly once. A run kills twenty times or as often as twenty seconds allow; `-Dkills=1000` takes
/// the time it needs.
class KillTest {

  static final String ACKNOWLEDGED = "posted ";

  private static final int UUID_LENGTH = 36;
  private static final int KILLS = Integer.getInteger("kills", 20);
  private static final Duration PATIENCE =
      System.getProperty("kills") == null ? Duration.ofSeconds(20) : Duration.ofDays(1);

  /// A process gets this long after its first acknowledgement, at most.
  private static final int LIFE_MILLIS = 250;

  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);
  private final List<UUID> acknowledged = new ArrayList<>();

  @TempDir Path home;
  private Database database;
  private Books books;
  private List<AccountId> accounts;

  @BeforeEach
  void open() {
    Place place = new Place(home, Path.of("target/programs"), Durability.DURABLE);
    database = Database.open(new DatabaseSource.Embedded(place));
    books = Books.fresh(database.application());
    accounts =
        IntStream.range(0, 6)
            .mapToObj(i -> books.open(i == 0 ? Purpose.GIVEN : Purpose.STOCK))
            .toList();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatWasAcknowledgedIsThereExactlyOnce() throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int kill = 1; kill <= KILLS && System.nanoTime() < end; kill++) {
      round(kill % 3 == 0);
    }
    assertThat(acknowledged).as("seed " + seed).isNotEmpty();
    assertThat(acknowledged).doesNotHaveDuplicates();
    assertThat(present()).as("seed " + seed).isEqualTo(acknowledged.size());
    assertThat(books.verify().mismatches()).as("seed " + seed).isEmpty();
  }

  private void round(boolean databaseToo) throws Exception {
    Process poster = poster();
    try (BufferedReader answers = poster.inputReader(StandardCharsets.UTF_8)) {
      acknowledge(answers.readLine());
      if (databaseToo) {
        Thread.sleep(random.nextInt(LIFE_MILLIS));
        killPostgres();
        acknowledge(answers.readLine());
      }
      Thread.sleep(random.nextInt(LIFE_MILLIS));
      poster.toHandle().destroyForcibly();
      answers.lines().forEach(this::acknowledge);
    }
  }

  /// A line that was cut off by the kill acknowledges nothing.
  private void acknowledge(String line) {
    if (line.startsWith(ACKNOWLEDGED) && line.length() == ACKNOWLEDGED.length() + UUID_LENGTH) {
      acknowledged.add(UUID.fromString(line.substring(ACKNOWLEDGED.length())));
    }
  }

  private Process poster() throws IOException {
    HikariDataSource pool = database.application();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
    command.addAll(List.of(Poster.class.getName(), pool.getJdbcUrl(), pool.getUsername()));
    command.add(Integer.toString(books.community.value()));
    command.add(books.tomato.id().value().toString());
    accounts.forEach(account -> command.add(Long.toString(account.value())));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().put("PASSWORD", pool.getPassword());
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private void killPostgres() throws IOException {
    String pid = Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst();
    ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
  }

  private long present() {
    return JdbcClient.create(database.application())
        .sql("select count(*) from ledger.entry where community = ? and id = any(?)")
        .param(books.community.value())
        .param(acknowledged.toArray(UUID[]::new))
        .query(Long.class)
        .single();
  }
}

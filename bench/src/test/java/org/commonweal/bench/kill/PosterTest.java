package org.commonweal.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.commonweal.bench.Rest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class PosterTest {

  private static final int LINES = 10_000;

  @TempDir Path home;

  @RepeatedTest(10)
  void nothingThatWasSaidIsLostToTheKill() {
    Path said = home.resolve("said");
    String talk = "read start; seq %d; touch '%s'; exec sleep 30".formatted(LINES, said);
    Poster poster = Poster.start(new ProcessBuilder("sh", "-c", talk));
    poster.go(List.of());
    Rest.until(Duration.ofSeconds(20), "it says nothing", () -> Files.exists(said));
    poster.kill();
    assertThat(poster.rest()).hasSize(LINES);
  }
}

package org.commonweal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Examples print what is committed beside them. `-Dcommonweal.rewrite=true` writes it anew.
class ExampleTest {

  private final TestWorld world = new TestWorld(Map.of(), "");

  @Test
  void playsTomatoesAsTextAndAsJson() throws IOException {
    Example tomatoes = new TomatoExample();
    try (Throwaway throwaway = Throwaway.start(world.world(), tomatoes.start())) {
      Findings findings = tomatoes.play(new Stage(world.world(), throwaway, "tomatoes"));
      assertThat(findings.ok()).isTrue();
      compare("tomatoes", "expected.txt", findings.text());
      compare("tomatoes", "expected.json", Json.text(findings.json()));
    }
  }

  @Test
  void playsAYearOfACouncilWhoseBooksComeOutEven() throws IOException {
    int code = world.run("example", "council-year");
    assertThat(world.err()).isEmpty();
    compare("council-year", "expected.txt", world.out().stripTrailing());
    assertThat(world.out()).contains("the ledger says the same of every item");
    assertThat(code).isZero();
  }

  @Test
  void playsACircleUnderEachPolicyWhoseBooksAddUp() throws IOException {
    int code = world.run("example", "circle");
    assertThat(world.err()).isEmpty();
    compare("circle", "expected.txt", world.out().stripTrailing());
    assertThat(world.out()).doesNotContain("NOT");
    assertThat(code).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"monday", "dinner"})
  void playsWhatEndsAsItHasTo(String example) {
    int code = world.run("example", example);
    assertThat(world.err()).isEmpty();
    assertThat(code).isZero();
  }

  private static void compare(String example, String file, String told) throws IOException {
    Path expected = TestWorld.ROOT.resolve("examples").resolve(example).resolve(file);
    if (Boolean.getBoolean("commonweal.rewrite")) {
      Files.writeString(expected, told + "\n");
    }
    assertThat(told + "\n").isEqualTo(Files.readString(expected));
  }
}

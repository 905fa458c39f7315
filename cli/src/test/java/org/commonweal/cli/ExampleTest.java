package org.commonweal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Examples print what is committed beside them. `-Dcommonweal.rewrite=true` writes it anew.
class ExampleTest {

  @ParameterizedTest
  @CsvSource({"tomatoes, expected.txt,", "tomatoes, expected.json, --json"})
  void printsWhatIsCommitted(String example, String file, String option) throws IOException {
    TestWorld world = new TestWorld(Map.of(), "");
    int code =
        option == null ? world.run("example", example) : world.run("example", example, option);
    assertThat(world.err()).isEmpty();
    assertThat(code).isZero();
    Path expected = TestWorld.ROOT.resolve("examples").resolve(example).resolve(file);
    if (Boolean.getBoolean("commonweal.rewrite")) {
      Files.writeString(expected, world.out());
    }
    assertThat(world.out()).isEqualTo(Files.readString(expected));
  }
}

package org.commonweal.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// `./commonweal ...`: reads the words, runs the command, and ends with its exit code: 0 done, 1
/// not in order, 2 unusable, 3 refused.
public final class Main {

  private Main() {}

  static void main(String[] words) {
    System.exit(run(World.system(), words));
  }

  static int run(World world, String... words) {
    return new CommandLine(new Commands(), new Factory(world))
        .setOut(new PrintWriter(world.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(world.err(), true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((thrown, _, _) -> tell(world, thrown))
        .execute(words);
  }

  private static int tell(World world, Exception thrown) throws Exception {
    if (thrown instanceof Failure failure) {
      world.err().println(failure.getMessage());
      return failure.code();
    }
    throw thrown;
  }
}

package org.commonweal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A world for one command: what it is given, and what it wrote.
final class TestWorld {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final World world;

  TestWorld(Map<String, String> variables, String typed) {
    world =
        new World(
            variables,
            new Machine(ROOT, server()),
            new Input.Piped(new BufferedReader(new StringReader(typed))),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            UUID::randomUUID);
  }

  /// The server as it was just compiled.
  private static List<String> server() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        "org.commonweal.Commonweal");
  }

  int run(String... words) {
    return Main.run(world, words);
  }

  World world() {
    return world;
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }
}

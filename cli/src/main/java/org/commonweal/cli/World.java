package org.commonweal.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// What a command may use of the world around it: variables, the machine, input and output, and
/// fresh keys.
record World(
    Map<String, String> variables,
    Machine machine,
    Input input,
    PrintStream out,
    PrintStream err,
    Supplier<UUID> keys) {

  static World system() {
    return new World(
        System.getenv(),
        Machine.of(Path.of(System.getProperty("commonweal.root", "")).toAbsolutePath()),
        Input.system(),
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        UUID::randomUUID);
  }

  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}

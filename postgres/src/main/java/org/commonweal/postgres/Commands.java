package org.commonweal.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs programs of the operating system; what they print goes to the log.
record Commands(List<String> prefix, Path log) {

  Commands {
    prefix = List.copyOf(prefix);
  }

  Process start(List<String> command) throws IOException {
    var words = new ArrayList<>(prefix);
    words.addAll(command);
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  boolean works(String... command) throws IOException {
    return feed("", List.of(command));
  }

  void require(String... command) throws IOException {
    require("", List.of(command));
  }

  void require(String input, List<String> command) throws IOException {
    if (!feed(input, command)) {
      throw new PostgresFailure(
          Path.of(command.getFirst()).getFileName() + " failed; " + log + " says why.");
    }
  }

  private boolean feed(String input, List<String> command) throws IOException {
    Process process = start(command);
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(UTF_8));
    }
    return ended(process) == 0;
  }

  private static int ended(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      process.destroy();
      throw new PostgresFailure("Interrupted while PostgreSQL was starting.", interruption);
    }
  }
}

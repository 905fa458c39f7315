package org.commonweal.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What somebody types, or a script pipes in.
interface Input {

  /// Whether somebody is there to be asked.
  boolean terminal();

  String line(String prompt);

  /// A line that is not shown while it is typed.
  String secret(String prompt);

  static Input system() {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .<Input>map(Typed::new)
        .orElseGet(Input::piped);
  }

  private static Input piped() {
    return new Piped(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
  }

  record Typed(Console console) implements Input {

    @Override
    public boolean terminal() {
      return true;
    }

    @Override
    public String line(String prompt) {
      return Optional.ofNullable(console.readLine("%s", prompt)).orElse("").strip();
    }

    @Override
    public String secret(String prompt) {
      return Optional.ofNullable(console.readPassword("%s", prompt)).map(String::new).orElse("");
    }
  }

  record Piped(BufferedReader reader) implements Input {

    @Override
    public boolean terminal() {
      return false;
    }

    @Override
    public String line(String prompt) {
      try {
        return Optional.ofNullable(reader.readLine()).orElse("");
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public String secret(String prompt) {
      return line(prompt);
    }
  }
}

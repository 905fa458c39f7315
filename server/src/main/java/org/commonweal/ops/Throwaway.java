package org.commonweal.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// A server whose time and chance are given, so that what an example prints repeats.
///
/// Allowed only in a fresh directory that says of itself that it will be thrown away, and with the
/// embedded database: a real server must never run with guessable ids.
public record Throwaway(long seed, Instant start) {

  /// The file that whoever made the directory put there, and nothing else.
  public static final String MARKER = "throwaway";

  static Optional<Throwaway> of(Variables variables, Path home) {
    Optional<Throwaway> throwaway = variables.text("COMMONWEAL_THROWAWAY").map(Throwaway::parse);
    if (throwaway.isPresent()) {
      refuseRealData(variables, home);
    }
    return throwaway;
  }

  private static Throwaway parse(String text) {
    String[] parts = text.split(",", -1);
    try {
      if (parts.length == 2) {
        return new Throwaway(Long.parseLong(parts[0]), Instant.parse(parts[1]));
      }
    } catch (NumberFormatException | DateTimeException _) {
      // said below
    }
    throw new StartFailure(
        "COMMONWEAL_THROWAWAY is \"%s\"; expected a seed and a time such as 7,2025-11-15T09:00:00Z."
            .formatted(text));
  }

  private static void refuseRealData(Variables variables, Path home) {
    if (variables.text("DATABASE_URL").isPresent()) {
      throw new StartFailure(
          "COMMONWEAL_THROWAWAY does not go with DATABASE_URL: its ids can be guessed.");
    }
    if (!fresh(home)) {
      throw new StartFailure(
          "COMMONWEAL_THROWAWAY is refused: %s is not an empty directory with the file \"%s\" in it."
              .formatted(home, MARKER));
    }
  }

  private static boolean fresh(Path home) {
    if (!Files.isRegularFile(home.resolve(MARKER))) {
      return false;
    }
    try (var files = Files.list(home)) {
      return files.count() == 1;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

package org.commonweal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// A directory for one run of a benchmark, gone when the run is over.
public record Scratch(Path path) implements AutoCloseable {

  public static Scratch make() {
    try {
      return new Scratch(Files.createTempDirectory("commonweal-bench"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Where the programs of PostgreSQL are unpacked, once for all runs.
  public static Path programs() {
    return Path.of(System.getProperty("commonweal.root", "."), "var", "programs").toAbsolutePath();
  }

  @Override
  public void close() {
    try {
      FileSystemUtils.deleteRecursively(path);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

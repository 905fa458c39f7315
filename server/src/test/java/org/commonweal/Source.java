package org.commonweal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// One file of our source code, as text.
record Source(Path path, String text) {

  /// All files with this ending below the directory of every Maven module.
  static List<Source> all(String directory, String ending) {
    return Stream.of("server", "postgres", "cli", "bench")
        .map(module -> Path.of("..", module, directory).normalize())
        .filter(Files::exists)
        .flatMap(root -> below(root, ending))
        .toList();
  }

  private static Stream<Source> below(Path root, String ending) {
    try (var paths = Files.walk(root)) {
      return paths
          .filter(path -> path.toString().endsWith(ending))
          .map(Source::read)
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Source read(Path path) {
    try {
      return new Source(path, Files.readString(path));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The module of the server this file belongs to: its package, or the name of a migration.
  String module() {
    String name = path.toString().replaceAll(".*/org/commonweal/", "");
    return name.contains("__")
        ? name.replaceAll(".*__([a-z]+).*", "$1")
        : name.replaceAll("/.*", "");
  }

  Stream<String> lines() {
    return text.lines();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}

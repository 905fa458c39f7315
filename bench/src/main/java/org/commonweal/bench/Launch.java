package org.commonweal.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a program of ours is started in a process of its own, again and again: with a cache of its
/// loaded classes, once there is one.
///
/// @param main the class with the program
/// @param cache where the cache is, or will be
public record Launch(Class<?> main, Path cache) {

  private static final List<String> LIGHT =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xmx256m",
          "-Xlog:aot=off",
          "-Xlog:cds=off",
          "--enable-native-access=ALL-UNNAMED");

  public ProcessBuilder process(String... arguments) {
    return process(Files.exists(cache) ? "-XX:AOTCache=" + cache : "-Xshare:auto", arguments);
  }

  /// A process that leaves the cache behind when it ends by itself.
  public ProcessBuilder training(String... arguments) {
    return process("-XX:AOTCacheOutput=" + cache, arguments);
  }

  private ProcessBuilder process(String option, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(LIGHT);
    command.add(option);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /// A cache knows classes from jars only.
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> jar(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /// The jar that was made of a directory of classes, if there is one that is not older.
  private static String jar(Path entry) {
    if (!entry.endsWith(Path.of("target", "classes"))) {
      return entry.toString();
    }
    try (Stream<Path> built = Files.list(entry.resolveSibling(""))) {
      return built
          .filter(file -> file.toString().endsWith("-SNAPSHOT.jar"))
          .filter(file -> modified(file) >= newest(entry))
          .findFirst()
          .orElse(entry)
          .toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static long newest(Path classes) {
    try (Stream<Path> files = Files.walk(classes)) {
      return files.filter(Files::isRegularFile).mapToLong(Launch::modified).max().orElse(0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static long modified(Path file) {
    return file.toFile().lastModified();
  }
}

package org.commonweal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program of `docs/recompute`, run as anybody would who has Java and nothing of ours.
public record PublishedProgram(String name) {

  /// What it prints about these files.
  public String run(List<Path> files, Path directory) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(Path.of("..", "docs", "recompute", name).toAbsolutePath().normalize().toString());
    files.forEach(file -> command.add(file.toString()));
    Path answer = directory.resolve("answer.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(answer.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(answer)).isZero();
    return Files.readString(answer);
  }
}

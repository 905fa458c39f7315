package org.commonweal.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A server that outlived its JVM, or the file of one whose process is gone.
record Orphan(Path data, Programs programs, Commands commands) {

  void stop() throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    String pid = Files.readAllLines(file, UTF_8).getFirst().strip();
    if (serves(pid)) {
      commands.require(
          programs.program("pg_ctl"), "-D", data.toString(), "-m", "fast", "-w", "stop");
    } else if (ProcessHandle.of(Long.parseLong(pid)).isPresent()) {
      Files.deleteIfExists(file); // a zombie, or a number that was given to another process
    }
  }

  private static boolean serves(String pid) throws IOException {
    Path stat = Path.of("/proc", pid, "stat");
    if (Platform.current().linux()) {
      return Files.exists(stat) && alive(Files.readString(stat, UTF_8));
    }
    return ProcessHandle.of(Long.parseLong(pid))
        .flatMap(process -> process.info().command())
        .filter(command -> command.contains("postgres"))
        .isPresent();
  }

  /// A killed server can stay a zombie for a while: there, but serving nobody.
  private static boolean alive(String stat) {
    char state = stat.charAt(stat.lastIndexOf(')') + 2);
    return stat.contains("(postgres)") && state != 'Z';
  }
}

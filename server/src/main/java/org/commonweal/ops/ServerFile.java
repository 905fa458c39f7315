package org.commonweal.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// `server.json` in the home directory: how the command line on the same machine finds the server.
record ServerFile(Path home) {

  void write(String address, MachineToken token, Optional<String> setup) throws IOException {
    Files.createDirectories(home);
    Path scratch = home.resolve("server.json.new");
    Files.deleteIfExists(scratch);
    Files.createFile(scratch, onlyForMe());
    Files.writeString(scratch, content(address, token, setup), UTF_8);
    Files.move(
        scratch, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// The set-up secret is empty when somebody owns the server already.
  private static String content(String address, MachineToken token, Optional<String> setup) {
    return """
    {"address": "%s", "pid": %d, "token": "%s", "setup": "%s"}
    """
        .formatted(address, ProcessHandle.current().pid(), token.value(), setup.orElse(""));
  }

  private static FileAttribute<?>[] onlyForMe() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }

  void delete() throws IOException {
    Files.deleteIfExists(file());
  }

  private Path file() {
    return home.resolve("server.json");
  }
}

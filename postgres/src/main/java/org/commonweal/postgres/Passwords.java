package org.commonweal.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The users' passwords: one file each, readable by the owner of the process only.
final class Passwords {

  private static final int BYTES = 24;

  private final Path directory;

  Passwords(Path directory) {
    this.directory = directory;
  }

  Path file(Role role) {
    return directory.resolve(role.user());
  }

  Login login(Role role) throws IOException {
    return new Login(role.user(), Files.readString(file(role), UTF_8));
  }

  /// Makes a new password for every user. Only a cluster that is about to be made may do that.
  void renew() throws IOException {
    Files.createDirectories(directory);
    for (Role role : Role.values()) {
      Files.deleteIfExists(file(role));
      Files.createFile(file(role), onlyForMe());
      Files.writeString(file(role), secret(), UTF_8);
    }
  }

  private static FileAttribute<?>[] onlyForMe() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }

  private static String secret() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }
}

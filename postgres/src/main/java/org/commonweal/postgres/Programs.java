package org.commonweal.postgres;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The unpacked programs of PostgreSQL: initdb, pg_ctl and postgres.
record Programs(Path directory) {

  /// The published version; the directory carries it so that an upgrade unpacks anew.
  private static final String VERSION = "18.6.0";

  String program(String name) {
    return directory.resolve("bin").resolve(name).toString();
  }

  /// The programs below `cache`, unpacked by whoever comes first.
  static Programs below(Path cache) throws IOException {
    Path target = cache.resolve("postgresql-" + VERSION);
    if (!Files.exists(target)) {
      Files.createDirectories(cache);
      Path scratch = Files.createTempDirectory(cache, "unpacking");
      new Archive(Platform.current().archive()).unpack(scratch);
      readableByAll(scratch);
      publish(scratch, target);
    }
    return new Programs(target);
  }

  /// Root hands the server to another user, who must be able to read it.
  private static void readableByAll(Path scratch) throws IOException {
    if (Platform.current().linux()) {
      Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static void publish(Path scratch, Path target) throws IOException {
    try {
      Files.move(scratch, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException failure) {
      if (!Files.exists(target)) {
        throw failure;
      }
      Trees.delete(scratch); // another process was faster
    }
  }
}

package org.commonweal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The tokens that `login` stored, one for each server, in a file that only its owner reads.
record SignIns(Path file) {

  record SignIn(String id, String token) {}

  /// Under `XDG_CONFIG_HOME`, or `.config` in the home directory.
  static SignIns of(World world) {
    Path configuration =
        world
            .variable("XDG_CONFIG_HOME")
            .map(Path::of)
            .orElseGet(() -> Path.of(world.variable("HOME").orElse(".")).resolve(".config"));
    return new SignIns(configuration.resolve("commonweal").resolve("tokens.json"));
  }

  Optional<SignIn> of(URI server) {
    return Optional.ofNullable(all().get(server.toString()));
  }

  void store(URI server, SignIn signIn) {
    Map<String, SignIn> all = all();
    all.put(server.toString(), signIn);
    write(all);
  }

  void forget(URI server) {
    Map<String, SignIn> all = all();
    all.remove(server.toString());
    write(all);
  }

  private Map<String, SignIn> all() {
    Map<String, SignIn> all = new LinkedHashMap<>();
    if (Files.isReadable(file)) {
      JsonNode stored = Json.read(readText());
      stored.properties().forEach(one -> all.put(one.getKey(), signIn(one.getValue())));
    }
    return all;
  }

  private static SignIn signIn(JsonNode node) {
    return new SignIn(node.path("id").asString(), node.path("token").asString());
  }

  private String readText() {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Writes beside and renames, so that nobody reads half a file, nor for a moment one that others
  /// may read.
  private void write(Map<String, SignIn> all) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path scratch = file.resolveSibling("tokens.json.new");
      Files.deleteIfExists(scratch);
      Files.createFile(scratch, onlyForMe());
      Files.writeString(scratch, Json.text(all));
      Files.move(scratch, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw Failure.unusable(file + " cannot be written: " + failure.getMessage() + ".");
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
}

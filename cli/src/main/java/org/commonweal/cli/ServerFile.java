package org.commonweal.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// `server.json`, which a running server writes for the command line on its machine.
record ServerFile(Path path) {

  /// `setup` opens the set-up and is empty once somebody owns the server.
  record Running(URI address, String token, String setup) {}

  Optional<Running> read() {
    if (!Files.isReadable(path)) {
      return Optional.empty();
    }
    try {
      JsonNode file = Json.read(Files.readString(path));
      return Optional.of(
          new Running(
              URI.create(file.path("address").asString()),
              file.path("token").asString(),
              file.path("setup").asString()));
    } catch (IOException failure) {
      throw Failure.unusable(path + " cannot be read: " + failure.getMessage() + ".");
    }
  }
}

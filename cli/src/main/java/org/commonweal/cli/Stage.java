package org.commonweal.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Where an example is played: a fresh server, and the files of the example.
final class Stage {

  static final String PASSWORD = "a password for examples";

  private final World world;
  private final ServerFile.Running server;
  private final Path files;

  Stage(World world, Throwaway throwaway, String example) {
    this.world = world;
    server = throwaway.running();
    files = world.machine().root().resolve("examples").resolve(example);
  }

  /// Sets the server up; the owner then speaks to the first community.
  Troupe setUp(String owner, String email, Map<String, Object> community) {
    Api anybody = new Api(server.address(), Optional.empty(), world.keys());
    JsonNode founded =
        anybody.post(
            "/api/v1/setup",
            Map.of(
                "token",
                server.setup(),
                "owner",
                Map.of("name", owner, "email", email, "password", PASSWORD),
                "community",
                community,
                "demo",
                false));
    Map<String, Object> token = Map.of("name", "example", "scope", "write", "days", 365);
    JsonNode signedIn =
        anybody.post(
            "/api/v1/sign-ins", Map.of("email", email, "password", PASSWORD, "token", token));
    return new Troupe(
        anybody.as(signedIn.path("secret").asString()),
        "/api/v1/communities/" + founded.path("community").path("id").asString());
  }

  /// The settings of a community in which everybody may do everything, as neighbours do.
  static Map<String, Object> neighbours(String name) {
    return Map.of(
        "name",
        name,
        "zone",
        "UTC",
        "language",
        "en",
        "currency",
        "EUR",
        "trustForNeed",
        0,
        "trustForRequest",
        0,
        "trustForCouncil",
        0,
        "trustForPool",
        0);
  }

  /// Moves the server's clock.
  void at(Instant moment) {
    new Api(server.address(), Optional.of(server.token()), world.keys())
        .put("/throwaway/clock", Map.of("instant", moment.toString()));
  }

  String file(String name) {
    return ImportCommand.read(files.resolve(name));
  }
}

package org.commonweal.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Makes a one-time link by which somebody sets a new password.
@Command(
    name = "reset-password",
    mixinStandardHelpOptions = true,
    description = "On the server's machine: prints a link for a new password.")
final class ResetPasswordCommand implements Runnable {

  private final World world;

  @Mixin private final ServerOption server = new ServerOption();

  @Parameters(paramLabel = "EMAIL", description = "Whose password.")
  private String email = "";

  ResetPasswordCommand(World world) {
    this.world = world;
  }

  @Override
  public void run() {
    JsonNode link =
        server
            .servers(world)
            .machine()
            .post("/api/v1/machine/password-resets", Map.of("email", email));
    world.out().println("Open this once to set a new password: " + link.path("link").asString());
  }
}

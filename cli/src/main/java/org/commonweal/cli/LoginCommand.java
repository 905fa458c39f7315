package org.commonweal.cli;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// Signs in and stores a token for the commands that follow.
@Command(
    name = "login",
    mixinStandardHelpOptions = true,
    description = "Signs in; the commands that follow act as you.")
final class LoginCommand implements Runnable {

  private static final Map<String, Object> TOKEN =
      Map.of("name", "command line", "scope", "write", "days", 90);

  private final World world;

  @Mixin private final ServerOption server = new ServerOption();

  @Option(names = "--email", paramLabel = "EMAIL", description = "Your e-mail address.")
  private @Nullable String email;

  LoginCommand(World world) {
    this.world = world;
  }

  @Override
  public void run() {
    Servers servers = server.servers(world);
    URI address = servers.address();
    String name = Optional.ofNullable(email).orElseGet(() -> world.input().line("E-mail: "));
    String password = world.input().secret("Password: ");
    JsonNode issued =
        servers
            .anonymous()
            .post("/api/v1/sign-ins", Map.of("email", name, "password", password, "token", TOKEN));
    servers
        .signIns()
        .store(
            address,
            new SignIns.SignIn(issued.path("id").asString(), issued.path("secret").asString()));
    world.out().println("Signed in at " + address + " as " + name + ".");
  }
}

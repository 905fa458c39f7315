package org.commonweal.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// Recomputes the ledger and says whether it is in order; ends with 1 if it is not.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Recomputes the ledger: of one community, or of all on this machine.")
final class VerifyCommand implements Callable<Integer> {

  private final World world;

  @Mixin private final ServerOption server = new ServerOption();

  @Option(names = "--community", paramLabel = "NAME", description = "Only this community.")
  private @Nullable String community;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  VerifyCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    JsonNode verification = verification(server.servers(world));
    world.out().println(json ? Json.text(verification) : Verifications.text(verification));
    return verification.path("ok").asBoolean() ? 0 : 1;
  }

  private JsonNode verification(Servers servers) {
    if (community == null) {
      return servers.machine().get("/api/v1/machine/verification");
    }
    Api api = servers.signedIn();
    return api.get(new Communities(api).path(community) + "/verification");
  }
}

package org.commonweal.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// Recomputes the ledger and says whether it is in order; ends with 1 if it is not.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Recomputes the ledger: of one community, or of all on this machine.")
final class VerifyCommand implements Callable<Integer> {

  private final World world;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final ServerOption server = new ServerOption();

  @Option(names = "--community", paramLabel = "NAME", description = "Only this community.")
  private @Nullable String community;

  @Option(
      names = "--head",
      paramLabel = "HEAD",
      description = "Asks whether anything up to a head that was kept elsewhere has changed.")
  private @Nullable String head;

  @Option(
      names = "--last",
      description = "Shows what the server found when it last verified by itself.")
  private boolean last;

  @Option(names = "--full", description = "Counts everything from the first entry on, as always.")
  private boolean full;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  VerifyCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    if (full && last) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "Choose --full or --last, not both.");
    }
    if (head != null) {
      return print(checked(server.servers(world), head), Verifications::headText);
    }
    return print(verification(server.servers(world)), Verifications::text);
  }

  private int print(JsonNode answer, Function<JsonNode, String> text) {
    world.out().println(json ? Json.text(answer) : text.apply(answer));
    boolean good =
        answer.path("ok").asBoolean(false) || answer.path("result").asString("").equals("holds");
    return good ? 0 : 1;
  }

  private JsonNode checked(Servers servers, String kept) {
    Api api = servers.signedIn();
    return api.get(path(api) + "/head/check?head=" + Api.encoded(kept));
  }

  private JsonNode verification(Servers servers) {
    if (community == null && !last) {
      return servers.machine().get("/api/v1/machine/verification");
    }
    Api api = servers.signedIn();
    return api.get(path(api) + (last ? "/verification/last" : "/verification"));
  }

  /// A head and what was kept belong to one community, which has to be named.
  private String path(Api api) {
    if (community == null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "Name the community: --community NAME");
    }
    return new Communities(api).path(community);
  }
}

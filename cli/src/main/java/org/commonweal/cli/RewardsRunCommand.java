package org.commonweal.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Collects for a reward pool, or shares it out, for a date: once, however often it is asked.
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description =
        "Collects what deposits did not pay in yet, shares out what the pool holds, or both.")
final class RewardsRunCommand implements Callable<Integer> {

  /// What is to be done; one of them has to be said.
  static final class What {

    @Option(names = "--collect", description = "Only collects.")
    private boolean collect;

    @Option(names = "--distribute", description = "Only shares out.")
    private boolean distribute;

    @Option(names = "--both", description = "Collects, then shares out.")
    private boolean both;

    List<String> kinds() {
      List<String> kinds = new ArrayList<>();
      if (collect || both) {
        kinds.add("collect");
      }
      if (distribute || both) {
        kinds.add("distribute");
      }
      return kinds;
    }
  }

  private final World world;

  @Mixin private final ServerOption server = new ServerOption();

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  @Parameters(paramLabel = "POOL", description = "The pool's name.")
  private String pool = "";

  @Option(
      names = "--community",
      paramLabel = "NAME",
      description = "The community; needed by whoever is in more than one.")
  private @Nullable String community;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Such as 2025-01-13; otherwise the next one.")
  private String date = "";

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  RewardsRunCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Api api = server.servers(world).signedIn();
    var communities = new Communities(api);
    String path = community == null ? communities.onlyPath() : communities.path(community);
    String at = path + "/reward-pools/" + communities.rewardPool(path, pool);
    String day = date.isEmpty() ? api.get(at).path("pool").path("next").asString() : date;
    boolean good = true;
    for (String kind : what.kinds()) {
      Map<String, Object> asked = new HashMap<>();
      asked.put("kind", kind);
      asked.put("date", day);
      asked.put("hash", null);
      JsonNode run = api.post(at + "/runs", asked);
      world.out().println(json ? Json.text(run) : text(run));
      good &= !run.path("outcome").asString().equals("failed");
    }
    return good ? 0 : 1;
  }

  static String text(JsonNode run) {
    return "%s %s: %s, %s %s, %d"
        .formatted(
            run.path("kind").asString(),
            run.path("date").asString(),
            run.path("outcome").asString(),
            run.path("total").path("amount").asString(),
            run.path("total").path("currency").asString(),
            run.path("members").asInt());
  }
}

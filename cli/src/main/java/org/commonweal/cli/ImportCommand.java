package org.commonweal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Sends a file of members, needs or contributions, after showing what it will do.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Imports members.csv, needs.csv or contributions.csv into a community.")
final class ImportCommand implements Callable<Integer> {

  enum Kind {
    MEMBERS,
    NEEDS,
    CONTRIBUTIONS
  }

  private final World world;

  @Mixin private final ServerOption server = new ServerOption();

  @Option(names = "--community", paramLabel = "NAME", required = true)
  private String community = "";

  @Option(names = "--pool", paramLabel = "NAME", description = "Where contributions go.")
  private @Nullable String pool;

  @Option(names = "--kind", description = "${COMPLETION-CANDIDATES}; else from the file's name.")
  private @Nullable Kind kind;

  @Option(names = "--partial", description = "Imports the good lines and leaves the bad ones.")
  private boolean partial;

  @Option(names = "--yes", description = "Does not ask.")
  private boolean yes;

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  ImportCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Api api = server.servers(world).signedIn();
    String csv = read(file);
    String path = path(api);
    JsonNode preview = api.postCsv(path + "&preview=true", csv);
    world.out().println(Imports.text(preview));
    if (!preview.path("refused").isEmpty() && !partial) {
      throw Failure.refused("Nothing was imported: correct these lines, or add --partial.");
    }
    if (!wanted()) {
      world.out().println("Nothing was imported.");
      return 0;
    }
    world.out().println(Imports.text(api.postCsv(path + "&preview=false", csv)));
    return 0;
  }

  private boolean wanted() {
    return yes
        || !world.input().terminal()
        || world.input().line("Import? [y/N] ").strip().toLowerCase(Locale.ROOT).startsWith("y");
  }

  private String path(Api api) {
    Communities communities = new Communities(api);
    String path = communities.path(community);
    String target = pool == null ? "" : "&pool=" + communities.pool(path, pool);
    return path + "/imports?kind=" + word(kind()) + "&partial=" + partial + target;
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private Kind kind() {
    return Optional.ofNullable(kind).orElseGet(() -> byName(file.getFileName().toString()));
  }

  private static Kind byName(String name) {
    for (Kind kind : Kind.values()) {
      if (name.toLowerCase(Locale.ROOT).startsWith(word(kind))) {
        return kind;
      }
    }
    throw Failure.unusable("\"" + name + "\" does not say what it holds; add --kind.");
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException _) {
      throw Failure.unusable(file + " cannot be read as UTF-8 text.");
    }
  }
}

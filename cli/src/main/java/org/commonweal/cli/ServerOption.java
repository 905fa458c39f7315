package org.commonweal.cli;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which server a command speaks to.
final class ServerOption {

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "The server's address. Otherwise COMMONWEAL_SERVER, or the server running on this"
              + " machine.")
  private @Nullable URI address;

  Servers servers(World world) {
    return new Servers(world, Optional.ofNullable(address));
  }
}

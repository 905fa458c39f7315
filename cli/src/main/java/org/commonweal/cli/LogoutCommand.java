package org.commonweal.cli;

import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Revokes and forgets the token that `login` stored.
@Command(
    name = "logout",
    mixinStandardHelpOptions = true,
    description = "Signs out: revokes and forgets the stored token.")
final class LogoutCommand implements Runnable {

  private final World world;

  @Mixin private final ServerOption server = new ServerOption();

  LogoutCommand(World world) {
    this.world = world;
  }

  @Override
  public void run() {
    Servers servers = server.servers(world);
    URI address = servers.address();
    Optional<SignIns.SignIn> stored = servers.signIns().of(address);
    if (stored.isEmpty()) {
      world.out().println("You were not signed in at " + address + ".");
      return;
    }
    revoke(servers.anonymous().as(stored.get().token()), stored.get().id());
    servers.signIns().forget(address);
    world.out().println("Signed out at " + address + ".");
  }

  /// A token that has ended already is as good as revoked.
  private static void revoke(Api api, String id) {
    try {
      api.delete("/api/v1/tokens/" + id);
    } catch (Failure failure) {
      if (failure.code() != Failure.REFUSED) {
        throw failure;
      }
    }
  }
}

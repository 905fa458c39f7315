package org.commonweal.cli;

import java.net.URI;
import java.util.Optional;

/// Finds the server and the right to speak to it.
record Servers(World world, Optional<URI> asked) {

  /// Speaks as the person whose token is given or was stored at sign-in.
  Api signedIn() {
    URI address = address();
    String token =
        world
            .variable("COMMONWEAL_TOKEN")
            .or(() -> signIns().of(address).map(SignIns.SignIn::token))
            .orElseThrow(() ->
                Failure.unusable("Sign in first: ./commonweal login, or set COMMONWEAL_TOKEN."));
    return new Api(address, Optional.of(token), world.keys());
  }

  Api anonymous() {
    return new Api(address(), Optional.empty(), world.keys());
  }

  /// Speaks as whoever may read the files of the server running on this machine.
  Api machine() {
    ServerFile.Running running =
        file()
            .read()
            .orElseThrow(
                () -> Failure.unusable("No server runs on this machine: ./commonweal start."));
    return new Api(running.address(), Optional.of(running.token()), world.keys());
  }

  URI address() {
    return asked
        .or(() -> world.variable("COMMONWEAL_SERVER").map(Servers::uri))
        .or(() -> file().read().map(ServerFile.Running::address))
        .orElseThrow(() ->
            Failure.unusable(
                "No server runs on this machine; start it with ./commonweal start, or name one"
                    + " with --server."));
  }

  SignIns signIns() {
    return SignIns.of(world);
  }

  private ServerFile file() {
    return new ServerFile(
        world
            .variable("COMMONWEAL_HOME")
            .map(world.machine().root()::resolve)
            .orElseGet(() -> world.machine().root().resolve("var"))
            .resolve("server.json"));
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException _) {
      throw Failure.unusable("COMMONWEAL_SERVER is \"" + text + "\"; expected an address.");
    }
  }
}

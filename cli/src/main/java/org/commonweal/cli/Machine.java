package org.commonweal.cli;

import java.nio.file.Path;
import java.util.List;

/// Where Commonweal lies on this machine, and the command that starts a server.
record Machine(Path root, List<String> start) {

  Machine {
    start = List.copyOf(start);
  }

  static Machine of(Path root) {
    return new Machine(root, List.of(root.resolve("commonweal").toString(), "start"));
  }
}

package org.commonweal.postgres;

import java.nio.file.Path;

/// Where one server keeps its data, where the unpacked programs are shared, and how careful it is.
public record Place(Path home, Path programs, Durability durability) {

  public Place {
    home = home.toAbsolutePath().normalize();
    programs = programs.toAbsolutePath().normalize();
  }

  Path data() {
    return home.resolve("data");
  }

  Path log() {
    return home.resolve("postgres.log");
  }

  Path passwords() {
    return home.resolve("passwords");
  }
}

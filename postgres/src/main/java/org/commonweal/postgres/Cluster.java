package org.commonweal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// The files of one database server, made once.
record Cluster(Place place, Programs programs, Commands commands) {

  static final String DATABASE = "commonweal";

  boolean exists() {
    return Files.exists(place.data().resolve("PG_VERSION"));
  }

  /// Made in a scratch directory and renamed, so that a crash half-way leaves nothing usable
  /// behind.
  void create(Prefix prefix) throws IOException {
    Path scratch = place.home().resolve("data.new");
    Trees.delete(scratch);
    Files.createDirectory(scratch);
    var passwords = new Passwords(place.passwords());
    passwords.renew();
    if (prefix.changesUser()) {
      handOver(List.of(scratch, place.passwords(), passwords.file(Role.SUPERUSER)));
    }
    commands.require("", initialise(scratch, passwords));
    commands.require(users(passwords), singleUser(scratch));
    Files.move(scratch, place.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void handOver(List<Path> paths) throws IOException {
    for (Path path : paths) {
      Files.setAttribute(path, "unix:uid", Prefix.NOBODY);
      Files.setAttribute(path, "unix:gid", Prefix.NOBODY);
    }
  }

  /// The built-in locale provider needs no locale of the operating system.
  private List<String> initialise(Path scratch, Passwords passwords) {
    var words =
        new ArrayList<>(
            List.of(programs.program("initdb"), "-D", scratch.toString(), "-E", "UTF8"));
    words.addAll(List.of("-U", Role.SUPERUSER.user(), "-A", "scram-sha-256"));
    words.add("--pwfile=" + passwords.file(Role.SUPERUSER));
    words.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    words.addAll(place.durability().initialising());
    return words;
  }

  private List<String> singleUser(Path scratch) {
    return List.of(programs.program("postgres"), "--single", "-D", scratch.toString(), "postgres");
  }

  /// In single-user mode every line is one statement.
  private static String users(Passwords passwords) throws IOException {
    return """
    create role %s login password '%s'
    create role %s login password '%s'
    create database %s owner %s
    """
        .formatted(
            Role.OWNER.user(),
            passwords.login(Role.OWNER).password(),
            Role.APPLICATION.user(),
            passwords.login(Role.APPLICATION).password(),
            DATABASE,
            Role.OWNER.user());
  }
}

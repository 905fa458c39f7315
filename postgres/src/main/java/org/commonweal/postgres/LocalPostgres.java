package org.commonweal.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.List;

/// A PostgreSQL server of our own: its data in one directory, which one process at a time may use.
///
/// It listens on loopback only, asks for passwords, and ends with this process, however that ends.
public final class LocalPostgres implements AutoCloseable {

  private final Place place;
  private final DirectoryLock lock;
  private final Supervisor supervisor;
  private final int port;

  private LocalPostgres(Place place, DirectoryLock lock, Server server) {
    this.place = place;
    this.lock = lock;
    this.port = server.port();
    this.supervisor = new Supervisor(server);
  }

  /// A server that answers; the first time, its database is made.
  ///
  /// Throws [PostgresFailure] with a sentence for the person who started it.
  public static LocalPostgres start(Place place) {
    try {
      Files.createDirectories(place.home());
      return startLocked(place, DirectoryLock.take(place.home()));
    } catch (IOException failure) {
      throw new PostgresFailure(
          "The directory " + place.home() + " cannot be used: " + failure, failure);
    }
  }

  private static LocalPostgres startLocked(Place place, DirectoryLock lock) throws IOException {
    try {
      var postgres = new LocalPostgres(place, lock, prepare(place));
      postgres.supervisor.start();
      return postgres;
    } catch (IOException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  private static Server prepare(Place place) throws IOException {
    Prefix prefix = Prefix.detect(new Commands(List.of(), place.log()));
    Commands commands = new Commands(prefix.words(), place.log());
    Programs programs = Programs.below(place.programs());
    Cluster cluster = new Cluster(place, programs, commands);
    if (!cluster.exists()) {
      cluster.create(prefix);
    }
    return new Server(place, programs, commands, freePort());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// The address for JDBC, without user and password.
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE;
  }

  /// May do everything; for people who repair something, and for tests that tamper.
  public Login superuser() {
    return login(Role.SUPERUSER);
  }

  /// Owns the tables and runs the migrations.
  public Login owner() {
    return login(Role.OWNER);
  }

  /// May do what the migrations granted.
  public Login application() {
    return login(Role.APPLICATION);
  }

  private Login login(Role role) {
    try {
      return new Passwords(place.passwords()).login(role);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try (lock) {
      supervisor.end();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.commonweal.ops;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.commonweal.postgres.PostgresFailure;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;

/// The way from a command to a server that answers: settings, database, tables, web.
public final class Start {

  private static final int FAILED = 2;
  private static final int FIRST_PORT = 8080;
  private static final int PORTS_TRIED = 100;

  private Start() {}

  /// Starts the server, or says in one sentence why not and ends the process.
  public static void run(Class<?> server, Map<String, String> environment) {
    try {
      LoggingSystem.get(server.getClassLoader()).beforeInitialize();
      start(server, Settings.read(environment));
    } catch (StartFailure | PostgresFailure failure) {
      System.err.println(failure.getMessage());
      System.exit(FAILED);
    }
  }

  private static void start(Class<?> server, Settings settings) {
    int port = port(settings.port());
    var database = Database.open(settings.database());
    var application = new SpringApplication(server);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(settings.properties());
    application.addInitializers(new Wiring(settings, database));
    application.run("--server.port=" + port);
  }

  /// The port that was asked for, or the first free one from 8080.
  private static int port(OptionalInt asked) {
    if (asked.isPresent() && !free(asked.getAsInt())) {
      throw new StartFailure(
          "Port %d is taken; set PORT to a free one.".formatted(asked.getAsInt()));
    }
    return asked.orElseGet(() ->
        IntStream.range(FIRST_PORT, FIRST_PORT + PORTS_TRIED)
            .filter(Start::free)
            .findFirst()
            .orElseThrow(() -> new StartFailure("No free port was found; set PORT.")));
  }

  private static boolean free(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}

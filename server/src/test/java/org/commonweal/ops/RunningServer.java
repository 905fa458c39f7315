package org.commonweal.ops;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonweal.Commonweal;

/// A server in a process of its own, as a person would start it.
public final class RunningServer implements AutoCloseable {

  private static final int TENTHS = 1_200;

  private final Process process;
  private final Path home;
  private final Path output;

  private RunningServer(Process process, Path home, Path output) {
    this.process = process;
    this.home = home;
    this.output = output;
  }

  public static RunningServer launch(Path home, Map<String, String> settings) throws IOException {
    Path output = Files.createTempFile(home.getParent(), "output", ".txt");
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Commonweal.class.getName());
    builder.environment().keySet().removeIf(name -> name.startsWith("DATABASE_"));
    builder.environment().put("COMMONWEAL_HOME", home.toString());
    builder.environment().put("COMMONWEAL_PROGRAMS", new File("target/programs").getAbsolutePath());
    builder.environment().putAll(settings);
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    return new RunningServer(process, home, output);
  }

  /// Waits until it says that it is ready.
  public RunningServer ready() throws IOException, InterruptedException {
    for (int tenth = 0; tenth < TENTHS && process.isAlive(); tenth++) {
      if (output().contains("Commonweal is ready: ")) {
        return this;
      }
      Thread.sleep(Duration.ofMillis(100));
    }
    throw new AssertionError("the server did not become ready: " + output());
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  /// What it says after these words, in the same line.
  String said(String words) throws IOException, InterruptedException {
    for (int tenth = 0; tenth < TENTHS && process.isAlive(); tenth++) {
      Matcher line = Pattern.compile(Pattern.quote(words) + "(\\S+)\\R").matcher(output());
      if (line.find()) {
        return line.group(1);
      }
      Thread.sleep(Duration.ofMillis(100));
    }
    throw new AssertionError("the server did not say \"" + words + "\": " + output());
  }

  int exit() throws InterruptedException {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      throw new AssertionError("the server did not end");
    }
    return process.exitValue();
  }

  /// The link that it printed for whoever sets it up.
  public String setupLink() throws IOException {
    return output().replaceFirst("(?s).*?(http\\S+/setup\\?token=\\S+).*", "$1");
  }

  Path file() {
    return home.resolve("server.json");
  }

  public String address() throws IOException {
    return output().replaceFirst("(?s).*Commonweal is ready: (\\S+).*", "$1");
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(address() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  /// The lines of its database's `postmaster.pid`: process first, port fourth.
  List<String> postgres() throws IOException {
    return Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  void stop() throws InterruptedException {
    process.destroy();
    exit();
  }

  @Override
  public void close() {
    kill();
  }
}

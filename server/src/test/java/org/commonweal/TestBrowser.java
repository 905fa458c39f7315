package org.commonweal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A real Chrome or Chromium without a window, driven through Playwright.
///
/// It is found as `CHROMIUM` or on the path, and so is the Node.js that runs Playwright's driver;
/// nothing is downloaded.
public final class TestBrowser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private TestBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  public static TestBrowser open() {
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
    var options = new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(QUIET);
    return new TestBrowser(playwright, playwright.chromium().launch(options));
  }

  public Browser browser() {
    return browser;
  }

  private static Map<String, String> environment() {
    var environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    onPath("node")
        .ifPresent(node -> environment.putIfAbsent("PLAYWRIGHT_NODEJS_PATH", node.toString()));
    return environment;
  }

  private static Path executable() {
    return Optional.ofNullable(System.getenv("CHROMIUM"))
        .map(Path::of)
        .or(() -> NAMES.stream().flatMap(name -> onPath(name).stream()).findFirst())
        .orElseThrow(
            () -> new IllegalStateException("no Chrome or Chromium was found; set CHROMIUM"));
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    playwright.close();
  }
}

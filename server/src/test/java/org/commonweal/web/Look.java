package org.commonweal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Somebody's look at pages in a narrow window, and what has to be true of every page.
final class Look {

  static final int NARROW = 320;
  static final int LOW = 640;

  private static final int WIDE = 1280;

  private static final int MOST_BYTES = 100_000;

  private static final String OVERFLOW =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  /// The page itself and everything it made the browser load, as it crosses the network.
  private static final String WEIGHT =
      """
      performance.getEntriesByType('navigation')
        .concat(performance.getEntriesByType('resource'))
        .reduce((sum, entry) => sum + entry.encodedBodySize, 0)
      """;

  private final Page page;
  private final String server;
  private World world = new World("", Map.of());

  Look(Page page, String server) {
    this.page = page;
    this.server = server;
    page.setViewportSize(NARROW, LOW);
  }

  Look signIn(World whose) {
    world = whose;
    page.navigate(server + "/sign-in");
    page.getByLabel("E-mail").fill(whose.email());
    page.getByLabel("Password").fill(World.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    page.waitForURL(server + "/");
    return this;
  }

  /// Asks for the page without showing it, and returns the SQL statements it took.
  List<String> from(String pattern, int status) throws InterruptedException {
    String name = UUID.randomUUID().toString();
    RequestOptions options =
        RequestOptions.create()
            .setHeader(RanStatements.HEADER, name)
            .setHeader("Accept", "text/html")
            .setMaxRedirects(0);
    APIResponse answer = page.request().get(server + address(pattern), options);
    assertThat(answer.status()).isEqualTo(status);
    return RanStatements.of(name);
  }

  private String address(String pattern) {
    String address = world.address(pattern);
    assertThat(address).as("address without an id in World").doesNotContain("{");
    return address;
  }

  /// Checks the page and returns the SQL statements it took.
  List<String> at(String pattern, int status) throws InterruptedException {
    String address = address(pattern);
    String name = UUID.randomUUID().toString();
    page.setExtraHTTPHeaders(Map.of(RanStatements.HEADER, name));
    Response answer = page.navigate(server + address);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.url()).as("a page, not a redirect").isEqualTo(server + address);
    check();
    return RanStatements.of(name);
  }

  /// With `-Dgallery=DIRECTORY` pictures of the page: narrow and wide, light and dark.
  void keep(String pattern) {
    String directory = System.getProperty("gallery", "");
    if (directory.isEmpty()) {
      return;
    }
    String name = "page" + pattern.replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    for (int width : List.of(NARROW, WIDE)) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.setViewportSize(width, LOW);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        String file = "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
        page.screenshot(
            new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(directory, file)));
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(NARROW, LOW);
  }

  /// Without frames there is no need of a second page that joins what was found in each; and only
  /// what is wrong is told in full.
  private AxeBuilder axe() {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).setLegacyMode(true).options(options);
  }

  private void check() {
    assertThat(page.locator("h1").count()).as("headings").isEqualTo(1);
    assertThat(page.evaluate(OVERFLOW)).as("pixels too wide").isEqualTo(0);
    assertThat((int) page.evaluate(WEIGHT)).as("bytes").isBetween(1_000, MOST_BYTES);
    assertThat(axe().analyze().getViolations()).extracting(Rule::getDescription).isEmpty();
  }
}

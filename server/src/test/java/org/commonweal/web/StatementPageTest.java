package org.commonweal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonweal.ServerTest;
import org.commonweal.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From a pool to its statements and to a file, on a small telephone.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementPageTest {

  private static final String OVERFLOW =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  @Autowired private World.Maker worlds;
  @LocalServerPort private int port;
  private TestBrowser browser;
  private Page page;
  private World world;
  private String server;

  @BeforeAll
  void open() {
    browser = TestBrowser.open();
    server = "http://localhost:" + port;
    world = worlds.make(3);
    page = browser.browser().newContext().newPage();
    new Look(page, server).signIn(world);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void leadsFromAPoolToALineAndToItsFile() throws IOException {
    page.navigate(server + world.address("/communities/{community}/pools/{pool}"));
    press("Statement, line by line");
    assertThat(heading()).isEqualTo("Statement of Pool 3");
    look("pool-statement");
    press("Item 3 in Pool 3");
    assertThat(heading()).isEqualTo("Item 3 in Pool 3");
    assertThat(page.locator("tbody tr").count()).isEqualTo(7);
    assertThat(page.locator("tbody tr").nth(3).innerText())
        .contains("Given out by hand", "Maria Mbeki", "-1", "97");
    look("account-statement");
    assertThat(file()).startsWith("entry,date,").contains("Contribution");
    page.locator("tbody tr").last().getByRole(AriaRole.LINK).click();
    assertThat(page.url()).contains("/contributions/");
  }

  @Test
  void showsTheDaysThatWereChosen() {
    page.navigate(server + world.address("/communities/{community}/accounts/{account}"));
    page.getByText("Choose days").click();
    page.locator("#from").fill("2020-01-01");
    page.locator("#to").fill("2020-01-31");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
    assertThat(page.locator("main").innerText())
        .contains("0 Item 3 at the end of Jan 31, 2020", "Nothing moved in these days");
    look("chosen-days");
    page.navigate(
        server + world.address("/communities/{community}/accounts/{account}?from=2020-01-01"));
    assertThat(page.locator("main").innerText()).contains("before Jan 1, 2020");
    assertThat(page.locator("tbody tr").first().innerText()).contains("Contribution", "+100");
    page.navigate(server + world.address("/communities/{community}/accounts/{account}?from=soon"));
    assertThat(page.locator("main").innerText()).contains("This is no day");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/accounts/{account}", "/members/{member}/statement", "/pools/{pool}/statement"})
  void asksTheSameOfTheDatabaseHoweverLong(String below) throws InterruptedException {
    String pattern = "/communities/{community}" + below;
    List<String> few = look(worlds.make(1)).at(pattern, 200);
    List<String> many = look(worlds.make(9)).at(pattern, 200);
    assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(15);
  }

  private Look look(World whose) {
    return new Look(browser.browser().newContext().newPage(), server).signIn(whose);
  }

  private String heading() {
    return page.locator("h1").textContent();
  }

  private void press(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
  }

  private String file() throws IOException {
    Download download = page.waitForDownload(() -> press("Download as CSV"));
    return Files.readString(download.path());
  }

  /// Nothing is cut off; with `-Dgallery=DIRECTORY` pictures are kept.
  private void look(String name) {
    assertThat(page.evaluate(OVERFLOW)).as("pixels too wide").isEqualTo(0);
    String directory = System.getProperty("gallery", "");
    if (!directory.isEmpty()) {
      keep(Path.of(directory), name);
    }
  }

  private void keep(Path directory, String name) {
    picture(directory.resolve(name + "-320.png"));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    picture(directory.resolve(name + "-320-dark.png"));
    page.emulateMedia(
        new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setMedia(Media.PRINT));
    page.setViewportSize(680, 960);
    picture(directory.resolve(name + "-print.png"));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    page.setViewportSize(1100, 800);
    picture(directory.resolve(name + "-wide.png"));
    page.setViewportSize(Look.NARROW, Look.LOW);
  }

  private void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }
}

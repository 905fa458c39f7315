package org.commonweal.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.commonweal.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Imports by hand, in two steps.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportFormsTest {

  @Autowired private World.Maker worlds;
  @LocalServerPort private int port;

  private PlainBrowser browser;

  @BeforeAll
  void open() {
    browser = new PlainBrowser(port, worlds.make(1));
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @BeforeEach
  void begin() {
    browser.at("/communities/{community}/import");
  }

  @Test
  void previewsAFileAndThenAddsIt() {
    String lines = "\ufeffname;email\r\n\"Ada, \"\"the\"\" first\";ada@example.org\r\nBo;\r\n";
    choose(lines);
    assertThat(browser.press("Preview").status()).isEqualTo(200);
    assertThat(browser.heading()).isEqualTo("Ready to import");
    assertThat(members("ada@")).isZero();
    begin();
    choose(lines);
    browser.press("Preview");
    browser.press("Add 2 members");
    assertThat(browser.receipt()).startsWith("Imported members: 2 new");
    assertThat(browser.page().locator("main").textContent()).contains("Ada, \"the\" first");
  }

  @Test
  void namesBadLinesAndWritesTheGoodOnesOnlyWhereThatIsChosen() {
    choose("name,email\nCleo,cleo@example.org\n,nobody@example.org\n");
    assertThat(browser.press("Preview").status()).isEqualTo(422);
    assertThat(browser.page().locator("tbody tr").textContent()).contains("3", "name is missing");
    browser.press("Leave the bad lines, add 1 member");
    assertThat(browser.receipt()).contains("1 new").contains("1 bad line");
    assertThat(members("nobody@")).isZero();
  }

  @Test
  void letsBadLinesBeCorrected() {
    choose("name,email\n,dana@example.org\n");
    browser.press("Preview");
    browser.page().getByLabel("Correct the lines").fill("name,email\nDana,dana@example.org");
    assertThat(browser.press("Preview again").status()).isEqualTo(200);
    browser.press("Add 1 member");
    assertThat(members("dana@")).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoSuchFile() {
    choose("first,last\nAda,Lovelace\n");
    assertThat(browser.press("Preview").status()).isEqualTo(422);
    assertThat(browser.page().locator(".errors").textContent())
        .contains("The column \"name\" is missing");
    assertThat(browser.page().locator("textarea").inputValue()).startsWith("first,last");
  }

  @Test
  void asksForThePoolOfContributions() {
    browser.page().locator("#kind-contributions").check();
    choose("email,item,units\nada@example.org,Tomatoes,3\n");
    assertThat(browser.press("Preview").status()).isEqualTo(422);
    assertThat(browser.page().locator("#pool").getAttribute("aria-invalid")).isEqualTo("true");
  }

  private void choose(String lines) {
    browser
        .page()
        .getByLabel("CSV file")
        .setInputFiles(new FilePayload("file.csv", "text/csv", lines.getBytes(UTF_8)));
  }

  private int members(String text) {
    browser.at("/communities/{community}/members?text=" + text);
    return browser.page().locator("tbody tr").count();
  }
}

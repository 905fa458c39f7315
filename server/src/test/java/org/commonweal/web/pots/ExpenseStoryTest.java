package org.commonweal.web.pots;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.commonweal.ServerTest;
import org.commonweal.TestBrowser;
import org.commonweal.identity.Caller;
import org.commonweal.identity.People;
import org.commonweal.treasury.Kitty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From a pot that is opened and loaded to an expense of two fields and one tap, on a telephone,
/// with its script and without.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpenseStoryTest {

  @Autowired private Kitty kitty;
  @Autowired private People people;
  @LocalServerPort private int port;
  private TestBrowser browser;

  @BeforeAll
  void open() {
    browser = TestBrowser.open();
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takesTwoFieldsAndOneTap(boolean script) {
    Kitty.Here here = kitty.here();
    kitty.topUp(here, here.sanjai().member(), "6000");
    Page page = signIn(here.treasurer().caller(), script);
    page.navigate(home(here) + "/pots");
    link(page, "Open a pot");
    page.getByLabel("Name").fill("Goa");
    page.getByLabel("Below 0 without a limit").check();
    press(page, "Save");
    assertThat(page.locator("h1")).hasText("Goa");
    link(page, "Load or give back");
    page.getByLabel("Amount for each").fill("5000");
    page.getByLabel("Sanjai").check();
    press(page, "Look at it first");
    assertThat(page.locator(".effects"))
        .containsText("will deduct 5,000.00 EUR from Sanjai's wallet");
    press(page, "Load");
    assertThat(page.locator("main")).containsText("5,000.00");

    page.navigate(home(here) + "/expenses/new");
    page.getByLabel("What for").fill("Dinner");
    page.getByLabel("Amount", new Page.GetByLabelOptions().setExact(true)).fill("100");
    if (script) {
      assertThat(page.locator("#divided")).containsText("16.67");
    }
    press(page, "Save");
    assertThat(page.locator("h1")).hasText("Dinner");
    assertThat(page.locator("main")).containsText("100.00 EUR");
    link(page, "Change");
    page.getByLabel("Amount", new Page.GetByLabelOptions().setExact(true)).fill("60");
    press(page, "Show how it is divided");
    assertThat(page.locator("#divided")).containsText("10.00");
    press(page, "Save");
    assertThat(page.locator("main")).containsText("Version 2");
  }

  private Page signIn(Caller caller, boolean script) {
    var options =
        new Browser.NewContextOptions().setViewportSize(320, 640).setJavaScriptEnabled(script);
    BrowserContext context = browser.browser().newContext(options);
    Page page = context.newPage();
    page.navigate("http://localhost:" + port + "/sign-in");
    page.getByLabel("E-mail").fill(people.me(caller).email());
    page.getByLabel("Password").fill("correct horse battery");
    press(page, "Sign in");
    page.waitForURL("http://localhost:" + port + "/**");
    return page;
  }

  private String home(Kitty.Here here) {
    return "http://localhost:" + port + "/communities/" + here.place().uid();
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}

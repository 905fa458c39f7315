package org.commonweal.web.commons;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.commonweal.ServerTest;
import org.commonweal.TestBrowser;
import org.commonweal.items.Needs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From a promise to a reason, by hand in a real browser, with its script and without.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoolStoryTest {

  @Autowired private Orchard orchard;
  @Autowired private Needs needs;
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

  private Page signIn(Orchard.Plot plot, boolean script) {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(script);
    BrowserContext context = browser.browser().newContext(options);
    return orchard.signIn(context, "http://localhost:" + port, plot);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bringsAndConfirmsAShortDelivery(boolean script) {
    Page page = signIn(orchard.plot(), script);
    contribute(page, "40", "");
    assertThat(heading(page)).hasText("40 Tomatoes for Community Tomatoes Pool");
    assertThat(page.getByText("Reference")).isVisible();
    contribute(page, "50", "Neighbour 7");
    assertThat(page.getByText("Neighbour 7 promised 50 Tomatoes")).isVisible();
    link(page, "Community Tomatoes Pool").first().click();
    link(page, "Confirm 2 waiting").click();
    page.getByLabel("Arrived from Neighbour 7").fill("40");
    press(page, "Confirm what is ticked");
    assertThat(page.getByText("40 of 50 arrived.")).isVisible();
    assertThat(page.getByText("40 arrived, all that was offered.")).isVisible();
    link(page, "To the pool").click();
    assertThat(page.locator("ul.stock")).hasText("80 Tomatoes");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refusesToContributeBelowTheMinimum(boolean script) {
    Page page = signIn(orchard.plot(), script);
    contribute(page, "1", "");
    assertThat(page.locator("#units-fault")).hasText("The minimum is 2.");
    assertThat(page.getByLabel("How many")).hasValue("1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void previewsCommitsAndTellsWhy(boolean script) {
    Orchard.Plot plot = orchard.plot();
    orchard.stock(plot, "80");
    Page page = signIn(plot, script);
    link(page, "Plan a round").click();
    choose(page, "Equally", script);
    assertThat(page.locator("li[aria-current=true] h3")).containsText("Equally");
    choose(page, "In proportion", script);
    assertThat(page.locator(".outcome")).hasText("Gives 80 Tomatoes to 20 people; 0 stay.");
    press(page, "Freeze this plan");
    assertThat(heading(page)).hasText("Give out 80 Tomatoes?");
    assertThat(page.getByText("from 80 to 0")).isVisible();
    press(page, "Give out now");
    assertThat(heading(page)).containsText("Distributed 80 Tomatoes to 20 members on");
    link(page, "Why this amount for Neighbour 1").first().click();
    assertThat(heading(page)).hasText("Why 5 Tomatoes?");
    assertThat(page.getByText("Neighbour 1 asked for 10.")).isVisible();
  }

  @Test
  void showsWhatChangedSinceThePlan() {
    Orchard.Plot plot = orchard.plot();
    orchard.stock(plot, "80");
    Page page = signIn(plot, true);
    link(page, "Plan a round").click();
    press(page, "Freeze this plan");
    needs.withdraw(plot.place().maria(), plot.place().community(), plot.needs().getFirst());
    orchard.stock(plot, "4");
    press(page, "Give out now");
    assertThat(heading(page)).hasText("The plan no longer fits");
    assertThat(page.getByText("The stock was 80 and is 84.")).isVisible();
    assertThat(page.getByText("Neighbour 1 asked for 10 and asks for 0.")).isVisible();
    link(page, "Plan again").click();
    assertThat(page.locator(".outcome")).containsText("to 19 people");
  }

  @Test
  void handsOutToOneMember() {
    Orchard.Plot plot = orchard.plot();
    orchard.stock(plot, "10");
    Page page = signIn(plot, true);
    link(page, "Give out by hand").click();
    page.getByLabel("To whom").selectOption("Neighbour 3");
    page.getByLabel("How many").fill("6");
    press(page, "Give it out");
    assertThat(page.locator("#units-fault")).hasText("One person may receive at most 5 at a time.");
    page.getByLabel("How many").fill("4");
    press(page, "Give it out");
    assertThat(heading(page)).hasText("4 Tomatoes from Community Tomatoes Pool");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void countsAndSaysWhatThatChanges(boolean script) {
    Orchard.Plot plot = orchard.plot();
    orchard.stock(plot, "10");
    Page page = signIn(plot, script);
    link(page, "Count it").click();
    page.getByLabel("How much is there").fill("8");
    press(page, "Look what it changes");
    assertThat(page.getByText("Missing, by the books: 2 Tomatoes.")).isVisible();
    page.getByLabel("Why").fill("Two were rotten");
    press(page, "Record the count");
    assertThat(heading(page)).hasText("Counted 8 Tomatoes, 2 fewer than the books said");
    assertThat(page.getByText("Reference")).isVisible();
    link(page, "Undo…").click();
    page.getByLabel("Why").fill("Miscounted");
    press(page, "Undo it");
    assertThat(page.getByText("Undone by")).isVisible();
    link(page, "Back to the pool").click();
    assertThat(page.locator("ul.stock")).hasText("10 Tomatoes");
  }

  @Test
  void refusesToCloseAPoolBesideTheButton() {
    Orchard.Plot plot = orchard.plot();
    orchard.stock(plot, "10");
    Page page = signIn(plot, false);
    link(page, "Change the settings").click();
    link(page, "Close the pool…").click();
    press(page, "Close Community Tomatoes Pool");
    assertThat(page.getByText("Still in stock or set aside: 10 Tomatoes.")).isVisible();
  }

  private static void contribute(Page page, String units, String giver) {
    link(page, giver.isEmpty() ? "Contribute" : "Contribute more").first().click();
    page.getByLabel("How many").fill(units);
    if (!giver.isEmpty()) {
      page.getByLabel("Who brings it").selectOption(giver);
    }
    press(page, "Promise it to the pool");
  }

  /// With its script a page is ready when it has loaded; before that, a choice takes the button.
  private static void choose(Page page, String strategy, boolean script) {
    page.waitForLoadState();
    page.getByLabel("How to share").selectOption(strategy);
    if (!script) {
      press(page, "Preview");
    }
  }

  private static Locator heading(Page page) {
    return page.locator("h1");
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
  }
}

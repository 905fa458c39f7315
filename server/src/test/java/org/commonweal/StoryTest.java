package org.commonweal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.commonweal.ops.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole story by hand, on a server that nobody owns yet, as two people on their phones.
class StoryTest {

  private static final String PASSWORD = "correct horse battery";

  @TempDir private Path directory;

  @Test
  void playsFromSetUpToTheReason() throws Exception {
    try (var server = RunningServer.launch(directory.resolve("home"), Map.of()).ready();
        var browser = TestBrowser.open();
        BrowserContext marias = browser.browser().newContext();
        BrowserContext pias = browser.browser().newContext()) {
      Page maria = phone(marias);
      Page pia = phone(pias);
      setUp(maria, server.setupLink());
      String community = maria.url();
      join(pia, invite(maria, community));
      openPool(maria, community);
      need(maria, community, "4");
      need(pia, community, "10");
      contribute(pia, community, "12");
      String round = confirmAndGiveOut(maria, community);
      askWhy(pia, community);
      verify(maria, community);
      Gallery.show(maria, community, round);
    }
  }

  private static Page phone(BrowserContext context) {
    Page page = context.newPage();
    page.setViewportSize(320, 640);
    return page;
  }

  private static void setUp(Page page, String link) {
    page.navigate(link);
    page.getByLabel("Your name").fill("Maria Mbeki");
    page.getByLabel("E-mail").fill("maria@example.org");
    page.getByLabel("Password").fill(PASSWORD);
    page.getByLabel("Its name").fill("Green Village");
    press(page, "Start");
    assertThat(heading(page)).hasText("Green Village");
  }

  private static String invite(Page page, String community) {
    page.navigate(community + "/invitations");
    press(page, "Make an invitation link");
    return page.getByLabel("The link", new Page.GetByLabelOptions().setExact(true)).inputValue();
  }

  private static void join(Page page, String link) {
    page.navigate(link);
    page.getByLabel("Your name").fill("Pia Rossi");
    page.getByLabel("E-mail").fill("pia@example.org");
    page.getByLabel("Password").fill(PASSWORD);
    page.locator("main button").click();
    assertThat(heading(page)).hasText("Green Village");
  }

  private static void openPool(Page page, String community) {
    step(page, community, "Create a council");
    page.getByLabel("Name").fill("Food Council");
    press(page, "Create the council");
    step(page, community, "Add an item");
    page.getByLabel("Name").fill("Tomatoes");
    press(page, "Add the item");
    step(page, community, "Open a pool");
    page.getByLabel("Name").fill("Community Tomatoes Pool");
    page.getByLabel("Most per person").fill("5");
    press(page, "Open the pool");
    assertThat(heading(page)).hasText("Community Tomatoes Pool");
  }

  /// Does what a new community begins with.
  private static void step(Page page, String community, String step) {
    page.navigate(community);
    link(page, step).click();
  }

  private static void need(Page page, String community, String units) {
    page.navigate(community + "/needs/new");
    page.getByLabel("How many").fill(units);
    press(page, "Publish the need");
    assertThat(heading(page)).hasText("Needs");
  }

  private static void contribute(Page page, String community, String units) {
    page.navigate(community + "/pools");
    link(page, "Community Tomatoes Pool").first().click();
    link(page, "Contribute").first().click();
    page.getByLabel("How many").fill(units);
    press(page, "Promise it to the pool");
    assertThat(heading(page)).hasText("12 Tomatoes for Community Tomatoes Pool");
  }

  private static String confirmAndGiveOut(Page page, String community) {
    page.navigate(community + "/pools");
    link(page, "Community Tomatoes Pool").first().click();
    link(page, "Confirm 1 waiting").click();
    press(page, "Confirm what is ticked");
    link(page, "To the pool").click();
    assertThat(page.locator("ul.stock")).hasText("12 Tomatoes");
    link(page, "Plan a round").click();
    assertThat(page.locator(".outcome")).hasText("Gives 9 Tomatoes to 2 people; 3 stay.");
    press(page, "Freeze this plan");
    assertThat(heading(page)).hasText("Give out 9 Tomatoes?");
    press(page, "Give out now");
    assertThat(heading(page)).containsText("Distributed 9 Tomatoes to 2 members");
    return page.url();
  }

  private static void askWhy(Page page, String community) {
    page.navigate(community);
    assertThat(page.getByText("5 Tomatoes").first()).isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Why")).first().click();
    assertThat(heading(page)).hasText("Why 5 Tomatoes?");
    assertThat(page.getByText("You asked for 10.")).isVisible();
  }

  private static void verify(Page page, String community) {
    page.navigate(community + "/verify");
    press(page, "Verify now");
    assertThat(heading(page)).hasText("The books are right");
    assertThat(page.locator("main")).containsText("2");
    assertThat(page.content()).doesNotContain("mismatch");
  }

  private static Locator heading(Page page) {
    return page.locator("h1");
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }
}

package org.commonweal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.UUID;
import org.commonweal.ServerTest;
import org.commonweal.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Forms in a browser that runs no script.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainFormsTest {

  @Autowired private World.Maker worlds;
  @LocalServerPort private int port;

  private TestBrowser browser;
  private BrowserContext context;
  private Page page;
  private World world;

  @BeforeAll
  void open() {
    browser = TestBrowser.open();
    context =
        browser.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page = context.newPage();
    world = worlds.make(1);
    new Look(page, server()).signIn(world);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void saysWhatIsWrongBesideTheFieldAndKeepsTheRest() {
    page.navigate(address("/communities/{community}/councils/new"));
    page.getByLabel("What it takes care of").fill("Bread");
    page.getByLabel("Name").fill("   ");
    Response answer = page.waitForResponse("**/councils", () -> press("Create the council"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(page.locator("#name").getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(page.locator("#name-fault").textContent()).isEqualTo("The name is missing.");
    assertThat(page.locator(".errors a").getAttribute("href")).isEqualTo("#name");
    assertThat(page.getByLabel("What it takes care of").inputValue()).isEqualTo("Bread");
  }

  @Test
  void goesOnToAPageThatSaysWhatWasDone() {
    page.navigate(address("/communities/{community}/members/new"));
    page.getByLabel("Name").fill("Ada Lovelace");
    press("Add the member");
    assertThat(page.locator("h1").textContent()).isEqualTo("Ada Lovelace");
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("is a member now");
    page.reload();
    assertThat(page.getByRole(AriaRole.STATUS).count()).isZero();
  }

  @Test
  void doesTheSameFormOnce() {
    page.navigate(address("/communities/{community}/councils/new"));
    FormData form =
        FormData.create()
            .set("_csrf", page.locator("main [name=_csrf]").getAttribute("value"))
            .set("_key", page.locator("main [name=_key]").getAttribute("value"))
            .set("name", "Bread Council");
    String first = send(form);
    assertThat(send(form)).isEqualTo(first).contains("/councils/");
  }

  @Test
  void tellsAStrangerNothing() {
    World other = worlds.make(1);
    Response answer = page.navigate(server() + other.address("/communities/{community}/members"));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(page.locator("main").textContent()).contains("Nothing here").doesNotContain("Lane");
    assertThat(page.locator("main a.button").getAttribute("href")).isEqualTo("/");
  }

  @Test
  void leadsBackToTheCommunityFromAPageThatIsNotThere() {
    String home = world.address("/communities/{community}");
    for (String below : List.of("/nowhere", "/pools/" + UUID.randomUUID(), "/pools/none")) {
      assertThat(page.navigate(server() + home + below).status()).isEqualTo(404);
      assertThat(page.locator("main a.button").getAttribute("href")).isEqualTo(home);
    }
  }

  private String send(FormData form) {
    RequestOptions once = RequestOptions.create().setForm(form).setMaxRedirects(0);
    return context
        .request()
        .post(address("/communities/{community}/councils"), once)
        .headers()
        .getOrDefault("location", "");
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private String address(String pattern) {
    return server() + world.address(pattern);
  }

  private String server() {
    return "http://localhost:" + port;
  }
}

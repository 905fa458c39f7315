package org.commonweal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.commonweal.ServerTest;
import org.commonweal.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What people mostly come to a page for, seen on a small telephone without scrolling.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoldTest {

  @Autowired private World.Maker worlds;
  @LocalServerPort private int port;

  private TestBrowser browser;
  private Page page;
  private World world;

  @BeforeAll
  void open() {
    browser = TestBrowser.open();
    page = browser.browser().newPage();
    world = worlds.make(1);
    new Look(page, server()).signIn(world);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/communities/{community}, Invite people",
    "/communities/{community}/members, Invite people",
    "/communities/{community}/councils, Create a council",
    "/communities/{community}/invitations, Make an invitation link",
    "/communities/{community}/settings, Save the settings",
    "/communities/{community}/import, Preview",
    "/communities/{community}/pools/new, Open the pool",
    "/communities/{community}/pools/{pool}/settings, Save the settings",
    "/communities/{community}/pools/{pool}/give, Give it out",
    "/communities/{community}/leave, Choose among the members",
    "/communities/{community}/councils/{council}/close, Close Council 1",
    "/communities/new, Start the community",
  })
  void showsTheMainActionAtOnce(String pattern, String action) {
    page.navigate(server() + world.address(pattern));
    isSeen(page, action);
  }

  @ParameterizedTest
  @CsvSource({"/sign-in, Sign in", "/invitations/{invitation}, Join Tomato Lane"})
  void showsItToStrangersToo(String pattern, String action) {
    Page stranger = browser.browser().newPage();
    stranger.setViewportSize(Look.NARROW, Look.LOW);
    stranger.navigate(server() + world.address(pattern));
    isSeen(stranger, action);
  }

  private static void isSeen(Page page, String action) {
    Locator button =
        page.locator("main button, main a.button")
            .filter(new Locator.FilterOptions().setHasText(action))
            .first();
    BoundingBox box = button.boundingBox();
    assertThat(box.y + box.height).as(action).isLessThanOrEqualTo(Look.LOW);
    assertThat(box.x + box.width).as(action).isLessThanOrEqualTo(Look.NARROW);
  }

  private String server() {
    return "http://localhost:" + port;
  }
}

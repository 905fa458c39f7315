package org.commonweal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What members change about councils and about being members.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommunityFormsTest {

  private static final String COUNCIL = "/communities/{community}/councils/{council}";
  private static final String LEAVE = "/communities/{community}/leave";

  @Autowired private World.Maker worlds;
  @LocalServerPort private int port;

  private PlainBrowser browser;

  @BeforeAll
  void open() {
    browser = new PlainBrowser(port, worlds.make(2));
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void changesACouncil() {
    browser.at(COUNCIL + "/settings");
    browser.page().getByLabel("Name").fill("Bread Council");
    browser.page().getByLabel("What it takes care of").fill("Ovens and flour.");
    assertThat(browser.press("Save the council").status()).isEqualTo(303);
    assertThat(browser.heading()).isEqualTo("Bread Council");
    assertThat(browser.page().locator("main").textContent()).contains("Ovens and flour.");
  }

  @Test
  void closesACouncilAfterSayingWhatThatDoes() {
    browser.at("/communities/{community}/councils/new");
    browser.page().getByLabel("Name").fill("Seed Council");
    browser.press("Create the council");
    String council = browser.page().url();
    browser.page().getByText("Close the council").click();
    assertThat(browser.page().locator(".effects").textContent())
        .contains("Seed Council no longer acts")
        .contains("Its manager loses the seat");
    assertThat(browser.press("Close Seed Council").status()).isEqualTo(303);
    assertThat(browser.receipt()).isEqualTo("Seed Council is closed.");
    assertThat(browser.page().navigate(council).status()).isEqualTo(404);
  }

  @Test
  void keepsACouncilThatOwnsPools() {
    browser.at(COUNCIL + "/close");
    browser.page().locator("main button.danger").click();
    assertThat(browser.page().locator(".errors").textContent()).contains("pool");
    assertThat(browser.at(COUNCIL).status()).isEqualTo(200);
  }

  @Test
  void refusesTheNameOfAnotherCouncil() {
    World world = worlds.make(2);
    try (PlainBrowser other = new PlainBrowser(port, world)) {
      other.at(COUNCIL + "/settings");
      other.page().getByLabel("Name").fill("council 1");
      assertThat(other.press("Save the council").status()).isEqualTo(409);
      assertThat(other.page().locator("#name").getAttribute("aria-invalid")).isEqualTo("true");
    }
  }

  @Test
  void tellsTheLastOwnerWhyTheyStay() {
    browser.at(LEAVE);
    assertThat(browser.page().locator(".notice").textContent())
        .contains("You cannot leave just now: A community needs an owner.");
  }

  @Test
  void tellsWhomToAskWhenAnInvitationDoesNotOpen() {
    assertThat(browser.page().navigate(browser.server() + "/invitations/half").status())
        .isEqualTo(404);
    assertThat(browser.heading()).isEqualTo("This invitation does not open");
    assertThat(browser.page().locator("main").textContent()).contains("Ask whoever sent it");
  }

  @Test
  void saysThatAFormIsTooOldWhenItsSessionHasEnded() {
    try (PlainBrowser other = new PlainBrowser(port, worlds.make(1))) {
      other.at(COUNCIL + "/settings");
      other.page().context().clearCookies();
      assertThat(other.press("Save the council").status()).isEqualTo(403);
      assertThat(other.heading()).isEqualTo("The page was open for too long");
      assertThat(other.page().locator("main").textContent()).contains("Nothing was saved.");
    }
  }

  @Test
  void letsAMemberLeave() {
    World other = worlds.make(1);
    browser.at(other, "/invitations/{invitation}");
    browser.page().locator("main button").click();
    assertThat(browser.at(other, COUNCIL + "/settings").status()).isEqualTo(403);
    assertThat(browser.heading()).isEqualTo("This is not yours to do");
    browser.page().locator("main a[href$='/permissions']").click();
    assertThat(browser.page().url()).endsWith("/permissions");
    browser.at(other, LEAVE);
    assertThat(browser.press("Leave Tomato Lane").status()).isEqualTo(303);
    assertThat(browser.receipt()).isEqualTo("You left Tomato Lane.");
    assertThat(browser.at(other, "/communities/{community}").status()).isEqualTo(404);
  }

  @Test
  void keepsWhatAPoolTakesHoweverManyItemsThereAre() {
    browser.at("/communities/{community}/pools/new");
    browser.page().getByLabel("Name").fill("Nut Pool");
    browser.page().getByLabel("Walnuts").check();
    browser.press("Open the pool");
    String pool = browser.page().url();
    addItems(UUID.fromString(pool.replaceFirst(".*/communities/([^/]+)/.*", "$1")));
    for (int saved = 0; saved < 2; saved++) {
      browser.page().navigate(pool + "/settings");
      assertThat(browser.page().locator("input[name=allowed]:checked").count()).isEqualTo(1);
      assertThat(browser.page().getByLabel("Walnuts").isChecked()).isTrue();
      browser.page().getByLabel("Find an item").fill("acorns 110");
      browser.press("Find");
      assertThat(browser.page().locator("input[name=allowed]").count()).isEqualTo(2);
      assertThat(browser.page().getByLabel("Walnuts").isChecked()).isTrue();
      assertThat(browser.press("Save the settings").status()).isEqualTo(303);
    }
  }

  /// More than a form shows, and by name all before the others.
  private static void addItems(UUID community) {
    TestDatabase.jdbc()
        .sql(
            """
            insert into items.item
                   (community, id, name, kind, measure, decimals, pack, created_at)
            select c.id, gen_random_uuid(), 'Acorns ' || n, 'object', '', 0, 1, now()
              from community.community c, generate_series(1, 110) n
             where c.uid = ?
            """)
        .param(community)
        .update();
  }
}

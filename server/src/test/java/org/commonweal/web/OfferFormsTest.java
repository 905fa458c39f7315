package org.commonweal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.commonweal.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Offers, requests and needs by forms alone, in a browser that runs no script.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfferFormsTest {

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

  private Page page() {
    return browser.page();
  }

  @Test
  void offersAsksAcceptsAndConfirms() {
    browser.at("/communities/{community}/offers/new");
    page().getByLabel("How many").fill("5");
    page().getByLabel("Good to know").fill("In the shed.");
    browser.press("Offer it");
    assertThat(browser.heading()).isEqualTo("5 " + Harvest.LONG);
    assertThat(page().locator("main").textContent()).contains("In the shed.");

    assertThat(page().getByLabel("For whom").locator("option").allTextContents())
        .contains("Me, Maria Mbeki", "Member 1")
        .doesNotContain("Maria Mbeki");
    ask("99");
    assertThat(page().locator("#units-fault").textContent()).isEqualTo("5 left, 99 asked.");
    ask("3");
    assertThat(browser.receipt()).contains("The request is made.");
    browser.press("Accept the request of Member 1");
    assertThat(browser.receipt()).contains("It is kept for Member 1.");
    page().getByLabel("How many arrived").fill("2");
    browser.press("Confirm that it arrived with Member 1");
    assertThat(browser.heading()).isEqualTo("2 " + Harvest.LONG + " from Maria Mbeki");
  }

  private void ask(String units) {
    page().getByLabel("How many would you like").fill(units);
    page().getByLabel("For whom").selectOption(new SelectOption().setLabel("Member 1"));
    browser.press("Ask for it");
  }

  @Test
  void offersToAPoolAsThePoolsOwnFormDoes() {
    browser.at("/communities/{community}/offers/new");
    page().getByLabel("How many").fill("4");
    page().getByLabel("To whom").selectOption(new SelectOption().setLabel("The pool Pool 1"));
    browser.press("Offer it");
    assertThat(browser.heading()).isEqualTo("4 " + Harvest.LONG + " for Pool 1");
  }

  @Test
  void offersOutOfAPoolAndEndsIt() {
    browser.at("/communities/{community}/pools/{pool}/hand-out");
    page().getByLabel("How many").fill("3");
    browser.press("Offer it to everybody");
    assertThat(browser.receipt()).contains("It is set aside");
    browser.press("End the offer");
    assertThat(browser.receipt()).contains("The offer is over.");
  }

  @Test
  void notesWhatCameOfANeed() {
    browser.at("/communities/{community}/needs/{need}/edit");
    page().getByLabel("How many").fill("3");
    browser.press("Save the need");
    page().getByLabel("How many came").fill("2");
    browser.press("Note what came");
    assertThat(page().locator("main").textContent()).contains("1 of 3 still open");
  }
}

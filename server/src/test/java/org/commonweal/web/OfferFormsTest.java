package org.commonweal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
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
  void findsWhatALongListDoesNotShow() {
    browser.at("/communities/{community}/offers/new");
    TestDatabase.owner()
        .sql(
            """
            with here as (select community, id as pool from commons.pool where id = :pool),
            things as (
              insert into items.item (community, id, name, kind, measure, decimals, pack, created_at)
              select community, gen_random_uuid(), 'Zz ' || n, 'object', '', 0, 1, now()
                from here, generate_series(1000, 1110) as n),
            people as (
              insert into community.member (community, id, name, roles, status, joined_at)
              select community, gen_random_uuid(), 'Zoe ' || n, array['member'], 'active', now()
                from here, generate_series(100, 140) as n
              returning community, id)
            insert into items.need (community, id, member, item, priority, recurrence, units,
                                    published_at, published_by)
            select p.community, gen_random_uuid(), p.id, o.item, 'need', 'once', 1, now(), p.id
              from people p,
                   (select i.id as item from items.item i join here on here.community = i.community) o
            """)
        .param("pool", browser.id("pool"))
        .update();
    browser.at("/communities/{community}/offers/new");
    Locator items = page().getByLabel("Item", new Page.GetByLabelOptions().setExact(true));
    assertThat(items.locator("option").allTextContents()).doesNotContain("Zz 1110");
    page().getByLabel("How many").fill("3");
    page().getByLabel("Find an item").fill("no such thing");
    click("Find");
    assertThat(page().locator("#thing-found").textContent()).startsWith("Nothing");
    page().getByLabel("Find an item").fill("zz 111");
    click("Find");
    assertThat(page().getByLabel("How many").inputValue()).isEqualTo("3");
    assertThat(items.locator("option").allTextContents()).hasSize(2).contains("Zz 1110");

    browser.at("/communities/{community}/pools/{pool}/rounds/new");
    page().getByText("Everybody who asks takes part").click();
    page().getByLabel("Find somebody").fill("zoe 140");
    click("Find");
    Locator zoe = page().getByLabel("Zoe 140", new Page.GetByLabelOptions().setExact(true));
    zoe.check();
    click("Preview");
    assertThat(zoe.isChecked()).isTrue();
    assertThat(page().locator(".outcome").textContent()).contains("to 1 person");
  }

  private void click(String button) {
    page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
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

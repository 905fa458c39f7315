package org.commonweal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.commonweal.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Circles by forms alone: what is refused is said beside its field, and what was typed stays.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CircleFormsTest {

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

  private void fill(String label, String text) {
    page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  private String fault(String field) {
    return page().locator("#" + field + "-fault").textContent();
  }

  @Test
  void foundsACircleWithBids() {
    browser.at("/communities/{community}/circles/new");
    fill("Name", "Tanda");
    fill("Each pays", "12.50");
    fill("Members", "2");
    fill("First due date", LocalDate.now(ZoneOffset.UTC).plusDays(9).toString());
    page().getByText("By bids, in each cycle").click();
    fill("Largest discount, in % of the pot (optional)", "91");
    browser.press("Save the draft");
    assertThat(fault("ceilingPercent")).contains("90");
    assertThat(page().locator("#contribution").inputValue()).isEqualTo("12.50");
    fill("Largest discount, in % of the pot (optional)", "30");
    fill("Smallest step, in % (optional)", "31");
    browser.press("Save the draft");
    assertThat(fault("stepPercent")).contains("30");
    fill("Smallest step, in % (optional)", "3");
    browser.press("Save the draft");
    assertThat(browser.heading()).isEqualTo("Tanda");
    assertThat(page().locator("main").textContent()).contains("up to 30 % of the pot");
  }

  @Test
  void bidsForSomebodyAndForOneself() {
    browser.at("/communities/{community}/circles/{auction}/bids");
    page()
        .getByLabel("For", new Page.GetByLabelOptions().setExact(true))
        .selectOption(new SelectOption().setLabel("Maria Mbeki"));
    fill("Discount", "9.99");
    browser.press("See what it means");
    assertThat(fault("discount")).isEqualTo("A bid is a discount from 10.00 to 70.00 EUR.");
    fill("Discount", "10");
    browser.press("See what it means");
    assertThat(page().locator(".effects").textContent())
        .contains("you would receive 190.00 EUR instead of 200.00 EUR");
    browser.press("Bid 10.00 EUR");
    assertThat(browser.receipt()).contains("The bid was placed.");
  }

  @Test
  void putsMembersInOrderAndMovesIn() {
    browser.at("/communities/{community}/circles/{draft}/order");
    page().getByLabel("Maria Mbeki").fill("2");
    browser.press("Save the order");
    assertThat(page().locator("main").textContent())
        .contains("Name each of the 2 places exactly once.");
    browser.at("/communities/{community}/circles/{draft}/move-in");
    fill("Cycles already paid out", "2");
    browser.press("See what it means");
    assertThat(fault("cycles")).contains("1");
    fill("Cycles already paid out", "1");
    fill("In the reserve (optional)", "2.005");
    browser.press("See what it means");
    assertThat(fault("reserve")).isNotEmpty();
    fill("In the reserve (optional)", "2.50");
    browser.press("See what it means");
    assertThat(page().locator(".effects").textContent()).contains("2.50 in the reserve");
    browser.press("Move in");
    assertThat(browser.receipt()).contains("It has moved in");
  }
}

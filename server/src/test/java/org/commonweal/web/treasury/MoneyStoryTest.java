package org.commonweal.web.treasury;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
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

/// From an empty cash box to a count, on a telephone, with its script and without.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyStoryTest {

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
  void topsUpPaysOutUndoesAndCounts(boolean script) {
    Kitty.Here here = kitty.here();
    Page page = signIn(here, here.treasurer().caller(), script);
    page.navigate(home(here) + "/treasury");
    link(page, "Top up a wallet");
    page.getByLabel("Whose wallet").selectOption("Sanjai");
    page.getByLabel("Amount").fill("0");
    press(page, "Look at it first");
    assertThat(page.locator("#amount-fault")).hasText("The amount must be more than 0.");
    page.getByLabel("Amount").fill("50");
    press(page, "Look at it first");
    assertThat(page.locator(".effects"))
        .containsText("Adds 50.00 EUR to Sanjai's wallet, which then holds 50.00 EUR.");
    assertThat(page.locator(".effects")).containsText("Cash box then holds 50.00 EUR.");
    press(page, "Record the top-up");
    assertThat(page.locator("h1")).hasText("50.00 EUR into Sanjai's wallet");
    String receipt = page.url();

    page.navigate(home(here) + "/treasury/withdrawals/new");
    page.getByLabel("From whose wallet").selectOption("Sanjai");
    page.getByLabel("Amount").fill("50.01");
    press(page, "Look at it first");
    assertThat(page.locator("#amount-fault"))
        .hasText("Sanjai's wallet holds 50.00 EUR, and this takes 50.01.");
    page.getByLabel("Amount").fill("20");
    press(page, "Look at it first");
    press(page, "Record the withdrawal");

    page.navigate(receipt + "/undo");
    page.getByLabel("Why").fill("typed twice");
    press(page, "Undo it");
    assertThat(page.locator(".errors"))
        .containsText("Sanjai's wallet holds 30.00 EUR, and this takes 50.00.");

    page.navigate(home(here) + "/treasury/places/" + here.box().value() + "/count");
    page.getByLabel("Counted").fill("29");
    press(page, "Compare with the books");
    assertThat(page.locator(".effects")).containsText("1.00 EUR are missing");
    page.getByLabel("Why it differs").fill("wrong change");
    press(page, "Record the count");
    assertThat(page.locator(".rows")).containsText("1.00 EUR missing");
    page.navigate(home(here) + "/treasury");
    assertThat(page.locator("main")).containsText("29.00");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void recordsAPastedListAndClosesWhatIsEmpty(boolean script) {
    Kitty.Here here = kitty.here();
    Page page = signIn(here, here.treasurer().caller(), script);
    page.navigate(home(here) + "/treasury");
    link(page, "Top up many");
    page.getByLabel("One line for each")
        .fill("member, amount, reference\nSanjai, 50, R 17\nPiia, 7");
    press(page, "Look at it first");
    assertThat(page.locator("h1")).hasText("Some lines are bad");
    keep(page, "bad-lines");
    assertThat(page.locator("tbody tr").last())
        .containsText("Nobody is called Piia. Write the e-mail address instead.");
    page.getByLabel("Correct the lines").fill("Sanjai\t1,050.50\tR 17\nPia\t7");
    press(page, "Look at it again");
    assertThat(page.locator("h1")).hasText("Top up 2 wallets?");
    keep(page, "top-up-list");
    assertThat(page.locator(".effects")).containsText("Adds 1,057.50 EUR to 2 wallets.");
    assertThat(page.locator(".effects")).containsText("Cash box then holds 1,057.50 EUR.");
    press(page, "Record all 2");
    assertThat(page.locator("h1")).hasText("1,057.50 EUR in 2 top-ups");
    assertThat(page.locator("tbody tr").first()).containsText("R 17");

    page.navigate(home(here) + "/treasury/wallets/" + here.sanjai().member().value());
    link(page, "Statement");
    assertThat(page.locator("h1")).hasText("Wallet of Sanjai in EUR");
    assertThat(page.locator("tbody")).containsText("R 17");
    keep(page, "wallet-statement");
    link(page, "Sanjai's wallet");
    page.getByLabel("What was there on").fill("2020-02-29");
    press(page, "Show");
    assertThat(page.locator("main")).containsText("0.00 EUR at the end of Feb 29, 2020");
    page.navigate(home(here) + "/treasury/places/" + here.box().value());
    link(page, "Statement of Cash box");
    link(page, "Cash box");
    link(page, "Close the place…");
    assertThat(page.locator(".notice")).containsText("It still holds 1,057.50 EUR.");
    kitty.withdraw(here, here.sanjai().member(), "1050.50");
    kitty.withdraw(here, here.pia().member(), "7");
    page.reload();
    assertThat(page.locator(".effects")).containsText("Nobody can bring money to Cash box");
    press(page, "Close Cash box");
    assertThat(page.locator("main")).containsText("Cash box is closed.");
    page.navigate(home(here) + "/treasury/wallets/" + here.pia().member().value());
    link(page, "Close the empty wallet in EUR…");
    press(page, "Close the wallet");
    assertThat(page.locator(".stock")).containsText("closed");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void showsAMemberTheirWalletAndLetsThemSend(boolean script) {
    Kitty.Here here = kitty.here();
    kitty.topUp(here, here.sanjai().member(), "50");
    kitty.allowTransfers(here);
    Page page = signIn(here, here.sanjai().caller(), script);
    page.navigate(home(here) + "/treasury/wallet");
    assertThat(page.locator(".stock")).containsText("50.00 EUR");
    link(page, "Send money");
    page.getByLabel("To whom").selectOption("Pia");
    page.getByLabel("Amount").fill("20");
    press(page, "Look at it first");
    assertThat(page.locator(".effects"))
        .containsText("Sends 20.00 EUR to Pia; your wallet then holds 30.00 EUR.");
    press(page, "Send it");
    assertThat(page.locator("h1")).hasText("20.00 EUR from Sanjai to Pia");
    page.navigate(home(here) + "/treasury/wallet");
    assertThat(page.locator("main")).containsText("-20.00 EUR Transfer to Pia");
  }

  private String home(Kitty.Here here) {
    return "http://localhost:" + port + "/communities/" + here.place().uid();
  }

  private Page signIn(Kitty.Here here, Caller caller, boolean script) {
    var options =
        new Browser.NewContextOptions().setJavaScriptEnabled(script).setViewportSize(320, 640);
    BrowserContext context = browser.browser().newContext(options);
    context.setDefaultTimeout(20_000);
    Page page = context.newPage();
    String server = "http://localhost:" + port;
    page.navigate(server + "/sign-in");
    page.getByLabel("E-mail").fill(people.me(caller).email());
    page.getByLabel("Password").fill("correct horse battery");
    press(page, "Sign in");
    page.waitForURL(server + "/**");
    page.navigate(home(here));
    return page;
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  /// With `-Dgallery=DIRECTORY` a picture is kept.
  private static void keep(Page page, String name) {
    String directory = System.getProperty("gallery", "");
    if (!directory.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of(directory, name + ".png")));
    }
  }
}

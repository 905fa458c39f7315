package org.commonweal.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.commonweal.TestBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first minutes with a server that nobody owns yet.
class FirstStartTest {

  private static final int NARROW = 320;
  private static final int LOW = 640;

  @TempDir Path directory;

  @Test
  void belongsToWhoeverHasTheLinkThatWasPrinted() throws Exception {
    try (var server = RunningServer.launch(directory.resolve("home"), Map.of()).ready();
        var browser = TestBrowser.open()) {
      Page page = browser.browser().newPage();
      page.setViewportSize(NARROW, LOW);
      String link = server.said("Set it up: ");
      tellsWhereTheLinkIs(page, link);
      opensToNobodyElse(page, link);
      keepsNothingOfAFormThatIsRefused(page, link);
      isSetUp(page);
      assertThat(page.navigate(link).status()).isEqualTo(404);
      assertThat(page.navigate(link.replaceFirst("/setup.*", "/error")).status()).isEqualTo(404);
    }
  }

  private static void tellsWhereTheLinkIs(Page page, String link) {
    page.navigate(link.replaceFirst("/setup.*", "/"));
    assertThat(page.locator(".notice").textContent()).contains("Nobody can sign in yet");
  }

  private static void opensToNobodyElse(Page page, String link) {
    String without = link.replaceFirst("\\?.*", "");
    assertThat(page.navigate(without).status()).isEqualTo(404);
    assertThat(page.navigate(without + "?token=guessed").status()).isEqualTo(404);
    page.navigate(link);
    fill(page, "five ripe tomatoes");
    page.locator("[name=token]").evaluate("field => field.value = 'guessed'");
    assertThat(start(page).status()).isEqualTo(404);
  }

  private static void keepsNothingOfAFormThatIsRefused(Page page, String link) {
    page.navigate(link);
    fill(page, "short");
    assertThat(start(page).status()).isEqualTo(422);
    assertThat(page.locator("#password").getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(page.getByLabel("Fill it with demo data").isChecked()).isTrue();
  }

  private static void isSetUp(Page page) {
    page.getByLabel("Password").fill("five ripe tomatoes");
    assertThat(start(page).status()).isEqualTo(303);
    assertThat(page.locator("h1").textContent()).isEqualTo("Tomato Lane");
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Tomato Lane is yours");
    page.navigate(page.url() + "/members?text=aline");
    assertThat(page.locator("tbody tr").count()).isEqualTo(1);
  }

  private static void fill(Page page, String password) {
    page.getByLabel("Your name").fill("Maria Mbeki");
    page.getByLabel("E-mail").fill("maria@example.org");
    page.getByLabel("Password").fill(password);
    page.getByLabel("Its name").fill("Tomato Lane");
    page.getByLabel("Fill it with demo data").check();
  }

  private static Response start(Page page) {
    return page.waitForResponse(
        "**/setup",
        () ->
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start")).click());
  }
}

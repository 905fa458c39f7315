package org.commonweal.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.commonweal.TestBrowser;

/// Somebody signed in, in a browser that runs no script.
final class PlainBrowser implements AutoCloseable {

  private final TestBrowser browser = TestBrowser.open();
  private final Page page;
  private final String server;
  private final World world;

  PlainBrowser(int port, World world) {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    page = browser.browser().newContext(options).newPage();
    server = "http://localhost:" + port;
    this.world = world;
    new Look(page, server).signIn(world);
  }

  String server() {
    return server;
  }

  /// An id of its own world.
  UUID id(String name) {
    return UUID.fromString(world.ids().get(name));
  }

  Page page() {
    return page;
  }

  /// Goes to a route of its own world.
  Response at(String pattern) {
    return at(world, pattern);
  }

  Response at(World whose, String pattern) {
    return page.navigate(server + whose.address(pattern));
  }

  /// The answer to the form that the button sends.
  Response press(String button) {
    return page.waitForResponse(
        answer -> answer.request().method().equals("POST"),
        () -> page.getByRole(AriaRole.BUTTON, named(button)).click());
  }

  String heading() {
    return page.locator("h1").textContent();
  }

  /// What was done, as the next page says it.
  String receipt() {
    return page.getByRole(AriaRole.STATUS).textContent().strip();
  }

  private static Page.GetByRoleOptions named(String button) {
    return new Page.GetByRoleOptions().setName(button);
  }

  @Override
  public void close() {
    browser.close();
  }
}

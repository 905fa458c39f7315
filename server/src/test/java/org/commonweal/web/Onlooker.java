package org.commonweal.web;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonweal.TestBrowser;

/// Looks at pages with a browser of its own, on the one thread that may use it: what somebody in
/// this world sees, and what a stranger does.
final class Onlooker implements AutoCloseable {

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final TestBrowser browser;
  private final Look member;
  private final Look stranger;

  Onlooker(String server, World world) throws ExecutionException, InterruptedException {
    browser = thread.submit(TestBrowser::open).get();
    member = thread.submit(() -> look(server).signIn(world)).get();
    stranger = thread.submit(() -> look(server)).get();
  }

  private Look look(String server) {
    return new Look(browser.browser().newContext().newPage(), server);
  }

  /// Checks the page, in its time, and closely what has to be looked at only once of each page; the
  /// SQL statements it took.
  Future<List<String>> at(String pattern, int status, boolean strange, boolean closely) {
    Look look = strange ? stranger : member;
    return thread.submit(() -> {
      List<String> statements = look.at(pattern, status);
      if (closely) {
        look.closely(pattern);
      }
      return statements;
    });
  }

  @Override
  public void close() {
    thread.execute(browser::close);
    thread.close();
  }
}

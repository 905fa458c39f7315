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

  /// Checks the page, in its time, and keeps a picture if pictures are wanted; the SQL statements
  /// it took.
  Future<List<String>> at(String pattern, int status, boolean strange) {
    Look look = look(strange);
    return thread.submit(() -> {
      List<String> statements = look.at(pattern, status);
      look.keep(pattern);
      return statements;
    });
  }

  /// The SQL statements that the page takes, without looking at it.
  Future<List<String>> from(String pattern, int status, boolean strange) {
    return thread.submit(() -> look(strange).from(pattern, status));
  }

  private Look look(boolean strange) {
    return strange ? stranger : member;
  }

  @Override
  public void close() {
    thread.execute(browser::close);
    thread.close();
  }
}

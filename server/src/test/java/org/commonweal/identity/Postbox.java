package org.commonweal.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A mail server that takes letters, one connection at a time, and shows them.
public final class Postbox implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final BlockingQueue<String> letters = new LinkedBlockingQueue<>();

  public Postbox() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  public int port() {
    return door.getLocalPort();
  }

  /// The next letter, or null if none comes soon.
  public @Nullable String next(long seconds) throws InterruptedException {
    return letters.poll(seconds, TimeUnit.SECONDS);
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket caller = door.accept()) {
        talk(
            new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8)),
            new PrintWriter(caller.getOutputStream(), true, UTF_8));
      } catch (IOException _) {
        // the door was closed, or the caller went away
      }
    }
  }

  private void talk(BufferedReader in, PrintWriter out) throws IOException {
    answer(out, "220 here");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals("DATA")) {
        answer(out, "354 go on");
        letters.add(
            in.lines().takeWhile(one -> !one.equals(".")).collect(Collectors.joining("\n")));
      }
      answer(out, line.equals("QUIT") ? "221 bye" : "250 ok");
    }
  }

  private static void answer(PrintWriter out, String line) {
    out.print(line + "\r\n");
    out.flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}

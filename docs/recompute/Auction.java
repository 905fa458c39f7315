import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Draws the lot of a cycle again for which nobody had bid: `java Auction.java lot.txt`.
///
/// The file has the secret text of the cycle in its first line, the cycle counted from 1 in its
/// second, then the seats among which it was drawn, one a line. It prints the hash that was
/// published before anybody joined, and the seat that receives. Several files are answered one
/// after the other. It shares no code with the server.
public final class Auction {

  public static void main(String[] files) throws IOException {
    if (files.length == 0) {
      System.err.println("Which lot? Usage: java Auction.java lot.txt");
      System.exit(2);
    }
    for (String file : files) {
      System.out.print(answer(Files.readAllLines(Path.of(file))));
    }
  }

  private static String answer(List<String> lines) {
    String text = lines.get(0).strip();
    String published = text;
    for (int cycle = Integer.parseInt(lines.get(1).strip()); cycle > 0; cycle--) {
      published = sha256(published);
    }
    String lowest = "";
    String receives = "";
    for (String seat : lines.subList(2, lines.size())) {
      String ticket = sha256(text + ":" + seat.strip());
      if (lowest.isEmpty() || ticket.compareTo(lowest) < 0) {
        lowest = ticket;
        receives = seat.strip();
      }
    }
    return "published " + published + "\nseat " + receives + "\n";
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

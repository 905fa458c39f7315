import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// Draws the lot of a savings circle again: `java Draw.java lot.txt`.
///
/// The file has the seed in its first line, then the word of each member, one a line, in the order
/// of the places before the draw; a member without a word has an empty line. It prints the hash
/// that was published before, and for each turn from 1 on the line of whoever has it, counted from
/// 1 below the seed. Several files are answered one after the other. It shares no code with the
/// server.
public final class Draw {

  public static void main(String[] files) throws IOException {
    if (files.length == 0) {
      System.err.println("Which lot? Usage: java Draw.java lot.txt");
      System.exit(2);
    }
    for (String file : files) {
      System.out.print(answer(Files.readAllLines(Path.of(file))));
    }
  }

  private static String answer(List<String> lines) {
    String key = sha256(String.join("\n", lines));
    List<String[]> tickets = new ArrayList<>();
    for (int place = 0; place < lines.size() - 1; place++) {
      tickets.add(new String[] {sha256(key + ":" + place), String.valueOf(place + 1)});
    }
    tickets.sort(Comparator.comparing(ticket -> ticket[0]));
    StringBuilder out = new StringBuilder("published " + sha256(lines.get(0)) + "\n");
    for (int turn = 0; turn < tickets.size(); turn++) {
      out.append("turn ").append(turn + 1).append(" line ").append(tickets.get(turn)[1]);
      out.append("\n");
    }
    return out.toString();
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

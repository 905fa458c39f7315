package org.commonweal.savings;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonweal.identity.Secrets;

/// A lot: the server's seed and the members' words, in the order of their places, decide who
/// receives when. The same input gives the same order.
///
/// `key` is the SHA-256 of the seed and the words, one a line; the ticket of a place is the SHA-256
/// of key, colon and place; the lowest ticket goes first. Hashes are hexadecimal text throughout,
/// so that any tool can follow.
record Draw(String seed, List<String> words) {

  Draw {
    words = List.copyOf(words);
  }

  /// What is published before anybody adds a word.
  static String commitment(String seed) {
    return sha256(seed);
  }

  /// The places in the order in which they receive.
  List<Integer> order() {
    String key = sha256(String.join("\n", Stream.concat(Stream.of(seed), words.stream()).toList()));
    return IntStream.range(0, words.size())
        .boxed()
        .sorted(Comparator.comparing((Integer place) -> sha256(key + ":" + place)))
        .toList();
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(Secrets.hash(text));
  }
}

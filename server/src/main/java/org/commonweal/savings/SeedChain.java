package org.commonweal.savings;

/// One secret text for each cycle of a circle with bids, so that lots that nobody could foresee can
/// be checked at once: the text of a cycle is the SHA-256 of the next cycle's. From what is known
/// of a cycle nothing follows for the next one, and everything for those before.
final class SeedChain {

  private SeedChain() {}

  /// What is published before anybody joins: the SHA-256 of the first cycle's text.
  static String commitment(String seed) {
    return Draw.sha256(text(seed, 0));
  }

  /// The secret text of a cycle, from which its lot is drawn.
  static String text(String seed, int cycle) {
    String text = seed;
    for (int times = cycle; times < CircleTerms.MOST_MEMBERS; times++) {
      text = Draw.sha256(text);
    }
    return text;
  }

  /// What a seat draws in a cycle; the lowest receives.
  static String ticket(String text, int seat) {
    return Draw.sha256(text + ":" + seat);
  }
}

package org.commonweal.ops;

/// Why the server cannot start, as one sentence for the person who started it.
public final class StartFailure extends RuntimeException {

  private static final int LIMIT = 600;

  public StartFailure(String sentence) {
    super(sentence);
  }

  /// The sentence and, behind it, what the cause says in one line.
  StartFailure(String sentence, Exception cause) {
    super(sentence + " " + line(String.valueOf(cause.getMessage())), cause);
  }

  private static String line(String message) {
    String line = message.strip().replaceAll("\\s+", " ");
    return line.substring(0, Math.min(line.length(), LIMIT));
  }
}

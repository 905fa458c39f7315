package org.commonweal.cli;

/// Ends a command with one sentence on standard error and an exit code.
final class Failure extends RuntimeException {

  /// The server, a file or the machine is not as it has to be.
  static final int UNUSABLE = 2;

  /// The server said no.
  static final int REFUSED = 3;

  private final int code;

  private Failure(int code, String sentence) {
    super(sentence, null, false, false);
    this.code = code;
  }

  static Failure unusable(String sentence) {
    return new Failure(UNUSABLE, sentence);
  }

  static Failure refused(String sentence) {
    return new Failure(REFUSED, sentence);
  }

  int code() {
    return code;
  }
}

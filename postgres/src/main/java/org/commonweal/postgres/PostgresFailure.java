package org.commonweal.postgres;

/// Why the embedded server cannot run, as one sentence for the person who started it.
public final class PostgresFailure extends RuntimeException {

  PostgresFailure(String sentence) {
    super(sentence);
  }

  PostgresFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

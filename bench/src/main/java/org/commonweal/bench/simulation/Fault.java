package org.commonweal.bench.simulation;

/// What happens to the connection of one command.
enum Fault {
  NONE,
  /// The connection is cut before the statement that chance chose.
  CUT_AT_STATEMENT,
  /// The connection is cut when everything is written, before COMMIT.
  CUT_BEFORE_COMMIT,
  /// COMMIT is done, and the connection is cut before anybody knows.
  CUT_AFTER_COMMIT,
  /// Somebody holds a row for longer than a statement may take.
  STATEMENT_TIMEOUT,
  /// Somebody holds a row for longer than anybody waits for it.
  LOCK_TIMEOUT
}

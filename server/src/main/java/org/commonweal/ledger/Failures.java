package org.commonweal.ledger;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonweal.kernel.Setback;
import org.springframework.transaction.CannotCreateTransactionException;

/// Reads what a failure says about its transaction from PostgreSQL's codes.
final class Failures {

  /// A pool that has thrown a broken connection away says so without a code.
  private static final String CLOSED = "08003";

  private Failures() {}

  static Setback setback(Throwable failure) {
    return causes(failure)
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .orElse(Setback.UNFORESEEN);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
  }

  private static Optional<Setback> known(Throwable cause) {
    return switch (cause) {
      case CannotCreateTransactionException _, SQLTransientConnectionException _ ->
          Optional.of(Setback.LOST);
      case SQLException sql -> byState(Optional.ofNullable(sql.getSQLState()).orElse(CLOSED));
      default -> Optional.empty();
    };
  }

  /// Connections lost or refused, servers going down or coming up; deadlocks and keys that somebody
  /// else used in the same moment; waits cut short.
  private static Optional<Setback> byState(String state) {
    if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) {
      return Optional.of(Setback.LOST);
    }
    return switch (state) {
      case "40001", "40P01", "23505" -> Optional.of(Setback.CLASH);
      case "55P03", "57014" -> Optional.of(Setback.BUSY);
      default -> Optional.empty();
    };
  }
}

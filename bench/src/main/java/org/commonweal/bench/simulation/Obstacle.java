package org.commonweal.bench.simulation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.commonweal.ledger.AccountId;

/// A row that somebody else holds as long as this is open: the head of the community, or a balance.
/// For the head a posting waits without a limit of its own, as nobody keeps it for long.
record Obstacle(Connection holder) implements AutoCloseable {

  private static final String HEAD =
      "select from ledger.head where community = ? and community < ? for update";
  private static final String BALANCE =
      "select from ledger.balance where community = ? and account = ? for update";

  /// For those faults that need one.
  static Obstacle of(Fault fault, Town town, Chance chance) {
    return switch (fault) {
      case STATEMENT_TIMEOUT -> hold(town, chance, chance.oneIn(2));
      case LOCK_TIMEOUT -> hold(town, chance, /* head= */ false);
      case NONE, CUT_AT_STATEMENT, CUT_BEFORE_COMMIT, CUT_AFTER_COMMIT -> new Obstacle(none(town));
    };
  }

  private static Obstacle hold(Town town, Chance chance, boolean head) {
    Connection holder = none(town);
    AccountId account = chance.of(chance.oneIn(2) ? town.tomatoes : town.euros);
    try (PreparedStatement statement = holder.prepareStatement(head ? HEAD : BALANCE)) {
      holder.setAutoCommit(false);
      statement.setInt(1, town.community.value());
      statement.setLong(2, head ? Long.MAX_VALUE : account.value());
      statement.execute();
      return new Obstacle(holder);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Connection none(Town town) {
    try {
      return town.machine.others.getConnection();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    try {
      holder.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}

package org.commonweal.rounds;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.allocation.Strategy;
import org.commonweal.kernel.Unit;

/// What somebody wants given out: which unit from which source, how, at most how much per person
/// (in smallest units), and to whom.
///
/// If nobody is chosen, everybody with a claim takes part.
public record RoundOrder(
    UUID source, Unit unit, Strategy strategy, Optional<BigInteger> cap, Set<UUID> chosen) {

  /// Recipients of one round.
  public static final int MAX_RECIPIENTS = 1_000_000;

  /// People that can be chosen by name, and recipients that can be paid in one transaction.
  public static final int MAX_AT_ONCE = 10_000;

  public RoundOrder {
    chosen = Set.copyOf(chosen);
  }

  /// Whether `recipient` may take part.
  public boolean includes(UUID recipient) {
    return chosen.isEmpty() || chosen.contains(recipient);
  }

  /// The same order by another strategy.
  public RoundOrder by(Strategy other) {
    return new RoundOrder(source, unit, other, cap, chosen);
  }
}

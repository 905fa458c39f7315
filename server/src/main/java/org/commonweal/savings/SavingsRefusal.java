package org.commonweal.savings;

import java.math.BigInteger;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;

/// Why savings said no. Each refusal belongs to one of the stable errors, which others may rely on.
public sealed interface SavingsRefusal extends Refusal {

  /// Nobody would pay in.
  record NoMembers(String field) implements SavingsRefusal {}

  record NotAWholeNumber(String field) implements SavingsRefusal {}

  record AmountNotPositive(String field) implements SavingsRefusal {}

  /// A pool of no members.
  record NobodyInPool() implements SavingsRefusal {}

  /// What came in is not what the pool takes.
  record CollectedDiffers(BigInteger collected, BigInteger pool) implements SavingsRefusal {}

  record ContributionsMissing(long missing) implements SavingsRefusal {}

  /// The counts of a pool and its mark of being complete contradict each other.
  record CountsDisagree(long contributors, long members) implements SavingsRefusal {}

  /// All contributions together would not fit into 128 bits.
  record PoolTooLarge(String field) implements SavingsRefusal {}

  default SavingsError error() {
    return switch (this) {
      case NoMembers _ -> SavingsError.INVALID_STATE;
      case NotAWholeNumber _, AmountNotPositive _, NobodyInPool _, CollectedDiffers _ ->
          SavingsError.INVALID_AMOUNT;
      case ContributionsMissing _, CountsDisagree _ -> SavingsError.CYCLE_NOT_COMPLETE;
      case PoolTooLarge _ -> SavingsError.INTERNAL_ERROR;
    };
  }

  /// The stable number, such as 3001.
  default int code() {
    return error().code();
  }

  /// The stable name, such as `InvalidAmount`.
  default String name() {
    return error().spelled();
  }

  @Override
  default Kind kind() {
    return error().kind();
  }
}

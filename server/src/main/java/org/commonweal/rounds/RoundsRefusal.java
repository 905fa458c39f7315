package org.commonweal.rounds;

import java.util.List;
import java.util.UUID;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;

/// Why a round said no.
public sealed interface RoundsRefusal extends Refusal {

  record NoSuchRound() implements RoundsRefusal {}

  record NoSuchAllocation() implements RoundsRefusal {}

  /// The hash is not that of the plan somebody looked at.
  record OtherPlan() implements RoundsRefusal {}

  /// Nobody would get anything.
  record NothingToGive() implements RoundsRefusal {}

  record TooManyRecipients(int recipients, int limit) implements RoundsRefusal {}

  /// Stock, claims or the queue are not what they were when the round was planned; the first fifty
  /// differences in what people ask.
  record PlanOutdated(
      Quantity stockThen, Quantity stockNow, boolean queueChanged, List<ClaimChange> changes)
      implements RoundsRefusal {

    public PlanOutdated {
      changes = List.copyOf(changes);
    }
  }

  /// What somebody asked when the round was planned, and asks now.
  record ClaimChange(UUID recipient, Quantity then, Quantity now) {}

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchRound _, NoSuchAllocation _ -> Kind.NOT_FOUND;
      case OtherPlan _, PlanOutdated _, NothingToGive _ -> Kind.CONFLICT;
      case TooManyRecipients _ -> Kind.INVALID;
    };
  }
}

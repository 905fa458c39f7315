package org.commonweal.pots;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.treasury.NewRate;
import org.commonweal.treasury.PlaceId;

/// An expense as it was typed. A pot's expense counts in its currency, and leaves its place if none
/// is named; others without a place were paid from people's own pockets. Participants are nobody of
/// an individual expense. Without a day it counts for today. `confirmed` says that whoever asks
/// knows that pots fall short.
public record NewExpense(
    ExpenseKind kind,
    Optional<PotId> pot,
    String title,
    String amount,
    String currency,
    String day,
    String category,
    Split split,
    List<Weight> participants,
    List<Payment> payers,
    Optional<PlaceId> place,
    Optional<NewRate> rate,
    String note,
    boolean confirmed) {

  public NewExpense {
    participants = List.copyOf(participants);
    payers = List.copyOf(payers);
  }

  /// Somebody who took part; the share, percentage or amount as decimal text, empty if all parts
  /// are equal.
  public record Weight(MemberId member, String value) {}

  /// Somebody who paid, and what they got back; both as decimal text, no change may be empty.
  public record Payment(MemberId member, String given, String change) {}
}

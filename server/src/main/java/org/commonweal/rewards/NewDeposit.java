package org.commonweal.rewards;

import java.time.Instant;
import java.util.Optional;
import org.commonweal.community.MemberId;

/// A deposit as it was typed: `amount` as decimal text in the pool's currency. Whoever keeps money
/// may say when it was submitted; otherwise that is now.
public record NewDeposit(
    MemberId member,
    String amount,
    Optional<NewConversion> conversion,
    String reference,
    Optional<Instant> submittedAt) {

  /// What was paid elsewhere, as it was typed.
  public record NewConversion(String paid, String currency, String rate) {}

  public static NewDeposit of(MemberId member, String amount, String reference) {
    return new NewDeposit(member, amount, Optional.empty(), reference, Optional.empty());
  }

  NewDeposit at(Instant moment) {
    return new NewDeposit(member, amount, conversion, reference, Optional.of(moment));
  }
}

package org.commonweal.rewards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.PlaceId;

/// What a member paid in. `day` is when it was submitted, in the pool's zone; `available` what the
/// member got of it, and `collected` what it paid into the pool, if it did.
public record Deposit(
    DepositId id,
    RewardPoolId pool,
    MemberId member,
    String memberName,
    Quantity amount,
    Optional<Conversion> conversion,
    String reference,
    DepositStatus status,
    Instant submittedAt,
    LocalDate day,
    Optional<PlaceId> place,
    Quantity available,
    Optional<Quantity> collected,
    String reason) {

  /// The reference of a member's first deposit.
  public static final String SIGNUP = "SIGNUP-INIT";

  public boolean signup() {
    return reference.equals(SIGNUP);
  }

  /// What the community keeps of it.
  public Quantity hold() {
    return amount.minus(available);
  }

  /// Whether somebody says the same again.
  boolean repeats(Read asked) {
    return member.equals(asked.member())
        && amount.equals(asked.amount())
        && conversion.map(Conversion::currency).equals(asked.conversion().map(Conversion::currency))
        && reference.equals(asked.reference());
  }

  /// A deposit as it was read from a request.
  record Read(
      MemberId member,
      Quantity amount,
      Optional<Conversion> conversion,
      String reference,
      Instant submittedAt,
      LocalDate day) {}
}

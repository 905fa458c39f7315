package org.commonweal.rewards;

import java.time.Instant;
import java.time.LocalDate;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;

/// Why a reward pool said no.
public sealed interface RewardsRefusal extends Refusal {

  record NoSuchRewardPool() implements RewardsRefusal {}

  record NoSuchDeposit() implements RewardsRefusal {}

  record NoSuchRun() implements RewardsRefusal {}

  record RewardPoolClosed(String name) implements RewardsRefusal {}

  record RewardNameTaken(String field, String name) implements RewardsRefusal {}

  record TooManyRewardPools(int most) implements RewardsRefusal {}

  record NotAPercentage(String field) implements RewardsRefusal {}

  record NotATime(String field) implements RewardsRefusal {}

  record NotAZone(String field) implements RewardsRefusal {}

  record NotADayToPay(String field, int most) implements RewardsRefusal {}

  /// What is collected comes from the hold, which has to have that much.
  record RateAboveHold(String field) implements RewardsRefusal {}

  /// What was paid, converted, is another amount.
  record ConversionDiffers(String field, Quantity converted) implements RewardsRefusal {}

  record NotAConversion(String field) implements RewardsRefusal {}

  /// The member has a first deposit that was not rejected.
  record SignedUpAlready(String member) implements RewardsRefusal {}

  /// The reference was used for a deposit that says something else.
  record ReferenceUsed(String field, String reference) implements RewardsRefusal {}

  record DepositInState(DepositStatus now) implements RewardsRefusal {}

  record SubmittedLater(String field) implements RewardsRefusal {}

  record TooManyDeposits(int limit) implements RewardsRefusal {}

  record NothingToCredit() implements RewardsRefusal {}

  /// The pool does not pay on that day.
  record NotItsDay(LocalDate date, LocalDate next) implements RewardsRefusal {}

  /// The moment at which it is decided who receives has not come.
  record NotYet(LocalDate date, Instant from) implements RewardsRefusal {}

  record BeforeThePool(LocalDate date, LocalDate since) implements RewardsRefusal {}

  /// Dates are run in their order.
  record EarlierDateOpen(LocalDate date, LocalDate open) implements RewardsRefusal {}

  /// What somebody has seen is not what would be paid now.
  record PlanChanged() implements RewardsRefusal {}

  record IncomeTooLow(String field, Quantity held, Quantity asked, String currency)
      implements RewardsRefusal {}

  record FundingTooLow(Quantity held, Quantity asked, String currency) implements RewardsRefusal {}

  /// The member has not enough left of it.
  record DepositSpent(String member, Quantity held, Quantity asked, String currency)
      implements RewardsRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchRewardPool _, NoSuchDeposit _, NoSuchRun _ -> Kind.NOT_FOUND;
      case RewardPoolClosed _,
          RewardNameTaken _,
          TooManyRewardPools _,
          SignedUpAlready _,
          ReferenceUsed _,
          DepositInState _,
          EarlierDateOpen _,
          PlanChanged _,
          IncomeTooLow _,
          FundingTooLow _,
          DepositSpent _ ->
          Kind.CONFLICT;
      case NotAPercentage _,
          NotATime _,
          NotAZone _,
          NotADayToPay _,
          RateAboveHold _,
          ConversionDiffers _,
          NotAConversion _,
          SubmittedLater _,
          TooManyDeposits _,
          NothingToCredit _,
          NotItsDay _,
          NotYet _,
          BeforeThePool _ ->
          Kind.INVALID;
    };
  }
}

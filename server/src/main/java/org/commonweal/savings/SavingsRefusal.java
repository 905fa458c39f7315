package org.commonweal.savings;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;

/// Why savings said no. Each refusal belongs to one of the stable errors, which others may rely on.
public sealed interface SavingsRefusal extends Refusal {

  /// There is none, or none that the caller may see.
  record NoSuchCircle() implements SavingsRefusal {}

  record NoSuchCycle() implements SavingsRefusal {}

  record CircleFull(int size) implements SavingsRefusal {}

  /// Nobody would pay in.
  record NoMembers(String field) implements SavingsRefusal {}

  /// It is not, or not any more, in the state that this takes.
  record WrongStatus(CircleStatus now) implements SavingsRefusal {}

  record CircleNotFull(int members, int size) implements SavingsRefusal {}

  /// More have joined than there would be places.
  record TooFewPlaces(String field, int members) implements SavingsRefusal {}

  record FirstDayOutOfRange(String field, LocalDate first, LocalDate last)
      implements SavingsRefusal {}

  /// The order is decided in another way.
  record OtherOrder(TurnOrder order) implements SavingsRefusal {}

  record NotDrawnYet() implements SavingsRefusal {}

  record DrawnAlready() implements SavingsRefusal {}

  /// An earlier cycle is paid out first.
  record NotTheOpenCycle(int open) implements SavingsRefusal {}

  record InCircleAlready(String member) implements SavingsRefusal {}

  record NotInCircle() implements SavingsRefusal {}

  record NotOrganiser(String organiser) implements SavingsRefusal {}

  record NotInvited() implements SavingsRefusal {}

  record NotAWholeNumber(String field) implements SavingsRefusal {}

  record AmountNotPositive(String field) implements SavingsRefusal {}

  /// A contribution is exactly the amount agreed on.
  record NotTheContribution(String field, Quantity contribution, String currency)
      implements SavingsRefusal {}

  /// A part is at most what is missing.
  record MoreThanMissing(String field, Quantity missing, String currency)
      implements SavingsRefusal {}

  /// A pool of no members.
  record NobodyInPool() implements SavingsRefusal {}

  /// What came in is not what the pool takes.
  record CollectedDiffers(BigInteger collected, BigInteger pool) implements SavingsRefusal {}

  record ContributedAlready(String member) implements SavingsRefusal {}

  record ContributionsMissing(long missing) implements SavingsRefusal {}

  /// The counts of a pool and its mark of being complete contradict each other.
  record CountsDisagree(long contributors, long members) implements SavingsRefusal {}

  record WalletTooLow(String member, Quantity held, Quantity asked, String currency)
      implements SavingsRefusal {}

  record DeadlineOver(int graceHours) implements SavingsRefusal {}

  record PaidOutAlready() implements SavingsRefusal {}

  record RefundedAlready() implements SavingsRefusal {}

  /// There is no such payment, or its cycle was paid out.
  record NotRefundable() implements SavingsRefusal {}

  /// Somebody else receives in this cycle.
  record OtherRecipient(String field, String recipient) implements SavingsRefusal {}

  /// Each place has to be named exactly once.
  record NotAPermutation(String field, int size) implements SavingsRefusal {}

  record NoSuchSwap() implements SavingsRefusal {}

  record SwapWithOneself(String field) implements SavingsRefusal {}

  /// Somebody else answers for this swap.
  record NotAsked(String member) implements SavingsRefusal {}

  /// Each takes part in one open swap at most.
  record SwapOpenAlready(String member) implements SavingsRefusal {}

  record SwapInState(SwapStatus now) implements SavingsRefusal {}

  /// Who has received has no turn to change any more.
  record HasReceived(String member) implements SavingsRefusal {}

  record NoSuchSubstitution() implements SavingsRefusal {}

  record SubstitutionWithOneself(String field) implements SavingsRefusal {}

  /// One substitute at a time is talked about for each place.
  record SubstitutionOpenAlready(String member) implements SavingsRefusal {}

  record SubstitutionInState(SubstitutionStatus now) implements SavingsRefusal {}

  /// Whoever gives a place up or takes it over has to say so first.
  record NotAgreedYet(String member) implements SavingsRefusal {}

  /// The membership rests, or takes part in nothing.
  record CannotTakeOver(String member) implements SavingsRefusal {}

  /// The books of a circle know each member by one place.
  record HadAnotherPlace(String member) implements SavingsRefusal {}

  /// Nobody leaves the community with a place in a circle that runs.
  record InRunningCircle(String circle) implements SavingsRefusal {}

  /// Nobody else who signs in is in the circle that they organise.
  record LastToOrganise(String circle) implements SavingsRefusal {}

  record OwesInCircle(String circle) implements SavingsRefusal {}

  /// What somebody has seen before they dissolve a circle is not what everybody would get any more.
  record HeldDiffers(String field, Quantity held, String currency) implements SavingsRefusal {}

  record OwesNothing(String member) implements SavingsRefusal {}

  /// What each would deposit follows from their turn, which nobody knows yet.
  record DepositsWithBids(String field) implements SavingsRefusal {}

  /// Nothing is paid out before.
  record BiddingOpen(Instant until) implements SavingsRefusal {}

  record BiddingOver() implements SavingsRefusal {}

  /// Who is left alone receives without a bid.
  record NobodyElse() implements SavingsRefusal {}

  /// A bid is at least a step above the one before, and within the ceiling.
  record NotABid(String field, Quantity least, Quantity most, String currency)
      implements SavingsRefusal {}

  /// A step above the best bid would be beyond the ceiling.
  record NoHigherBid(String field, Quantity most, String currency) implements SavingsRefusal {}

  /// Who has been paid out does not receive again.
  record PaidBefore(String member) implements SavingsRefusal {}

  /// Who owes something since an earlier cycle takes part in no bidding.
  record Behind(String member) implements SavingsRefusal {}

  /// For fewer cycles than that policy lets pass without somebody, or for more than there are.
  record PaidOutOfRange(String field, String member, int least, int most)
      implements SavingsRefusal {}

  /// More than the rules take.
  record DepositTooHigh(String field, String member, Quantity most, String currency)
      implements SavingsRefusal {}

  /// The group has begun its next rotation already.
  record NextExists() implements SavingsRefusal {}

  record PausedTooOften(int limit) implements SavingsRefusal {}

  /// All contributions together would not fit into 128 bits.
  record PoolTooLarge(String field) implements SavingsRefusal {}

  default SavingsError error() {
    return switch (this) {
      case NoSuchCircle _, NoSuchCycle _, NoSuchSwap _, NoSuchSubstitution _ ->
          SavingsError.GROUP_NOT_FOUND;
      case CircleFull _ -> SavingsError.GROUP_FULL;
      case NoMembers _,
          WrongStatus _,
          CircleNotFull _,
          TooFewPlaces _,
          FirstDayOutOfRange _,
          OtherOrder _,
          NotDrawnYet _,
          DrawnAlready _,
          NotTheOpenCycle _,
          SwapOpenAlready _,
          SwapInState _,
          SubstitutionOpenAlready _,
          SubstitutionInState _,
          NotAgreedYet _,
          CannotTakeOver _,
          HadAnotherPlace _,
          InRunningCircle _,
          LastToOrganise _,
          OwesInCircle _,
          NextExists _,
          DepositsWithBids _,
          BiddingOpen _,
          BiddingOver _,
          NobodyElse _,
          PausedTooOften _ ->
          SavingsError.INVALID_STATE;
      case InCircleAlready _ -> SavingsError.ALREADY_MEMBER;
      case NotInCircle _ -> SavingsError.NOT_MEMBER;
      case NotOrganiser _, NotAsked _ -> SavingsError.UNAUTHORIZED;
      case NotInvited _ -> SavingsError.NOT_INVITED;
      case NotAWholeNumber _,
          AmountNotPositive _,
          NotTheContribution _,
          MoreThanMissing _,
          HeldDiffers _,
          NobodyInPool _,
          NotABid _,
          PaidOutOfRange _,
          DepositTooHigh _,
          NoHigherBid _,
          CollectedDiffers _ ->
          SavingsError.INVALID_AMOUNT;
      case ContributedAlready _, OwesNothing _ -> SavingsError.ALREADY_CONTRIBUTED;
      case ContributionsMissing _, CountsDisagree _ -> SavingsError.CYCLE_NOT_COMPLETE;
      case WalletTooLow _ -> SavingsError.INSUFFICIENT_BALANCE;
      case DeadlineOver _ -> SavingsError.CYCLE_DEADLINE_EXPIRED;
      case PaidOutAlready _, HasReceived _ -> SavingsError.PAYOUT_ALREADY_PROCESSED;
      case RefundedAlready _ -> SavingsError.ALREADY_REFUNDED;
      case NotRefundable _ -> SavingsError.REFUND_NOT_ELIGIBLE;
      case OtherRecipient _,
          NotAPermutation _,
          SwapWithOneself _,
          SubstitutionWithOneself _,
          PaidBefore _,
          Behind _ ->
          SavingsError.INVALID_RECIPIENT;
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

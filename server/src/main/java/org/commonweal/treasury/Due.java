package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.Leg;

/// A movement that is due to be posted: what was read of a wish, and the member who asks.
record Due(
    Wish wish,
    Member by,
    Currency currency,
    Quantity amount,
    LocalDate day,
    Optional<Rate> rate,
    String reference,
    String note)
    implements Step {

  /// Whose wallet it is about; the sender's, if it is sent.
  MemberId member() {
    return switch (wish.way()) {
      case Way.TopUp topUp -> topUp.member();
      case Way.Withdrawal withdrawal -> withdrawal.member();
      case Way.Transfer _ -> by.id();
    };
  }

  Optional<MemberId> receiver() {
    return wish.way() instanceof Way.Transfer(MemberId receiver)
        ? Optional.of(receiver)
        : Optional.empty();
  }

  AccountKey from() {
    return switch (wish.way()) {
      case Way.TopUp topUp -> Step.outside(topUp.place(), amount.unit());
      case Way.Withdrawal _, Way.Transfer _ -> Step.wallet(member(), amount.unit());
    };
  }

  AccountKey to() {
    return switch (wish.way()) {
      case Way.TopUp topUp -> Step.wallet(topUp.member(), amount.unit());
      case Way.Withdrawal withdrawal -> Step.outside(withdrawal.place(), amount.unit());
      case Way.Transfer transfer -> Step.wallet(transfer.receiver(), amount.unit());
    };
  }

  Journal journal(Map<AccountKey, AccountId> accounts) {
    var leg = new Leg(Lookup.in(accounts, from()), Lookup.in(accounts, to()), amount);
    Journal journal =
        new Journal(
            wish.id().journal(),
            Wish.author(wish.caller(), by),
            wish.way().kind().event(),
            wish.id().value(),
            day,
            List.of(leg));
    return note.isEmpty() ? journal : journal.noted(note);
  }

  TreasuryEvent.Move told() {
    return new TreasuryEvent.Move(
        wish.id(),
        wish.way().kind(),
        member(),
        receiver(),
        currency.told(amount),
        wish.caller().person());
  }

  /// Whether it asks for the same; who names no day means the one it was done for.
  boolean repeats(Content done) {
    LocalDate asked = wish.asked().effective().isPresent() ? day : done.day();
    return content(asked).equals(done);
  }

  Content content() {
    return content(day);
  }

  private Content content(LocalDate counted) {
    return new Content(
        wish.way().kind(),
        member(),
        receiver(),
        wish.way().at(),
        amount,
        counted,
        rate.map(Rate::told),
        reference,
        note);
  }
}

package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Unit;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Purpose;

/// A movement on its way into the books: due to be posted, or declined already.
sealed interface Step {

  record Due(Wish wish, Currency currency, Quantity amount, LocalDate day, Optional<Rate> rate)
      implements Step {

    AccountKey from() {
      return switch (wish.kind()) {
        case TOP_UP -> outside(wish.place().orElseThrow(), amount.unit());
        case WITHDRAWAL, TRANSFER -> wallet(wish.member(), amount.unit());
      };
    }

    AccountKey to() {
      return switch (wish.kind()) {
        case TOP_UP -> wallet(wish.member(), amount.unit());
        case WITHDRAWAL -> outside(wish.place().orElseThrow(), amount.unit());
        case TRANSFER -> wallet(wish.receiver().orElseThrow(), amount.unit());
      };
    }

    Journal journal(Map<AccountKey, AccountId> accounts) {
      var leg = new Leg(Lookup.in(accounts, from()), Lookup.in(accounts, to()), amount);
      Journal journal =
          new Journal(
              wish.id().journal(),
              wish.author(),
              wish.kind().event(),
              wish.id().value(),
              day,
              List.of(leg));
      return wish.note().isEmpty() ? journal : journal.noted(wish.note());
    }
  }

  record No(List<Refusal> refusals) implements Step {}

  static Step of(Desk desk, Wish wish) {
    try {
      return desk.decide(wish);
    } catch (Refused refused) {
      return new No(refused.refusals());
    }
  }

  static AccountKey wallet(MemberId member, Unit unit) {
    return new AccountKey(new Holder(HolderKind.MEMBER, member.value()), Purpose.WALLET, unit);
  }

  static AccountKey outside(PlaceId place, Unit unit) {
    return new AccountKey(place.holder(), Purpose.OUTSIDE, unit);
  }
}

package org.commonweal.treasury;

import java.util.List;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Unit;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Purpose;

/// A movement on its way into the books: due to be posted, there already, or declined.
sealed interface Step permits Due, Step.Done, Step.No {

  /// It is in the books under the same id.
  record Done(MovementId movement) implements Step {}

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

package org.commonweal.commons;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.commonweal.community.MemberId;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.Unit;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Purpose;
import org.commonweal.rounds.RoundOrder;

/// One item in one pool, and the accounts that what is given out of it moves between.
record Shelf(PoolId pool, Unit unit) {

  Shelf(RoundOrder order) {
    this(new PoolId(order.source()), order.unit());
  }

  ItemId item() {
    return new ItemId(unit.id().value());
  }

  AccountKey stock() {
    return of(Purpose.STOCK);
  }

  /// The pool's own account for this purpose.
  AccountKey of(Purpose purpose) {
    return new AccountKey(pool.holder(), purpose, unit);
  }

  /// What is kept out of the stock for those who ask for it.
  AccountKey setAside() {
    return new AccountKey(pool.holder(), Purpose.HOLD, unit);
  }

  AccountKey received(MemberId receiver) {
    return new AccountKey(new Holder(HolderKind.MEMBER, receiver.value()), Purpose.RECEIVED, unit);
  }

  /// The stock and what these receivers have received.
  Set<AccountKey> accounts(Collection<MemberId> receivers) {
    Set<AccountKey> keys = new LinkedHashSet<>();
    keys.add(stock());
    receivers.forEach(receiver -> keys.add(received(receiver)));
    return keys;
  }
}

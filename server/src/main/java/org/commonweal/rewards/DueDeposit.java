package org.commonweal.rewards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Purpose;

/// A deposit that is due to be credited: what the member gets at once, and what it pays into the
/// pool if it qualifies. `waited` if it was submitted before.
record DueDeposit(
    DepositWish wish,
    RewardPool pool,
    Author author,
    Deposit.Read read,
    Quantity available,
    Optional<Quantity> collected,
    boolean waited)
    implements DepositStep {

  private static final Event CREDITED = new Event("deposit-credited");

  Quantity hold() {
    return read.amount().minus(available);
  }

  AccountKey from() {
    return pool.key(wish.place().holder(), Purpose.OUTSIDE);
  }

  Stream<AccountKey> keys() {
    return Stream.of(
        from(),
        pool.wallet(read.member()),
        pool.hold(read.member()),
        pool.account(),
        pool.funding(read.member()));
  }

  /// Into wallet and hold; nothing is no leg.
  Journal journal(Map<AccountKey, AccountId> accounts, LocalDate today) {
    AccountId outside = Lookup.in(accounts, from());
    List<Leg> legs = new ArrayList<>(2);
    if (available.signum() > 0) {
      legs.add(new Leg(outside, Lookup.in(accounts, pool.wallet(read.member())), available));
    }
    if (hold().signum() > 0) {
      legs.add(new Leg(outside, Lookup.in(accounts, pool.hold(read.member())), hold()));
    }
    return new Journal(wish.id().journal(), author, CREDITED, wish.id().value(), today, legs);
  }

  /// What is to be taken into the pool, if it is more than nothing.
  Optional<Intake> intake(JournalId journal) {
    return collected.map(amount ->
        new Intake(
            pool, wish.id(), read.member(), read.amount(), amount, read.day(), journal, author));
  }
}

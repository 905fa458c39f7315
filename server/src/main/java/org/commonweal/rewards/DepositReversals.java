package org.commonweal.rewards;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonweal.community.Communities;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.ledger.Posting;
import org.springframework.stereotype.Component;

/// Undoes a deposit with what it paid into the pool. If that was paid out already, members keep it,
/// and the funding account bears it: a hold falls below 0 for that.
@Component
class DepositReversals {

  private final RewardDepositStore store;
  private final CollectionStore collections;
  private final Communities communities;
  private final Ledger ledger;
  private final Ids ids;

  DepositReversals(
      RewardDepositStore store,
      CollectionStore collections,
      Communities communities,
      Ledger ledger,
      Ids ids) {
    this.store = store;
    this.collections = collections;
    this.communities = communities;
    this.ledger = ledger;
    this.ids = ids;
  }

  /// Who undoes it as which member, why and when.
  record Undoing(Caller caller, MemberId as, String reason, Instant now) {

    Author author() {
      return new Author(caller.person().value(), as.value());
    }
  }

  /// Pool and deposit are locked.
  void reverse(RewardPool pool, Deposit deposit, Undoing undoing) {
    CommunityId community = pool.community();
    Optional<CollectionStore.Kept> kept = collections.kept(pool, deposit.id());
    List<Journal> journals = new ArrayList<>();
    kept.filter(CollectionStore.Kept::there)
        .flatMap(CollectionStore.Kept::journal)
        .ifPresent(journal -> journals.add(reversal(community, journal, undoing)));
    Journal undone = reversal(community, deposit.id().journal(), undoing);
    boolean paidOut = kept.filter(one -> !one.there()).isPresent();
    journals.add(paidOut ? borne(pool, deposit, undone) : undone);
    store.decide(
        community,
        deposit.id(),
        DepositStatus.REVERSED,
        undoing.caller().person(),
        undoing.reason(),
        undoing.now());
    kept.ifPresent(one ->
        collections.giveBack(
            community, deposit.id(), one.there() ? one.amount() : BigInteger.ZERO));
    post(pool, deposit, journals);
  }

  private Journal borne(RewardPool pool, Deposit deposit, Journal undone) {
    Map<AccountKey, AccountId> hold =
        ledger.open(pool.community(), List.of(pool.hold(deposit.member())));
    return undone.overdrawing(Set.copyOf(hold.values()));
  }

  private Journal reversal(CommunityId community, JournalId of, Undoing undoing) {
    LocalDate today = LocalDate.ofInstant(undoing.now(), communities.get(community).zone());
    return ledger
        .reversal(community, of, new JournalId(ids.next()), undoing.author(), today)
        .noted(undoing.reason());
  }

  private void post(RewardPool pool, Deposit deposit, List<Journal> journals) {
    for (Posting posting : ledger.post(pool.community(), journals)) {
      if (posting instanceof Posting.Declined declined) {
        throw new Refused(plainly(pool, deposit, declined.refusal()));
      }
    }
  }

  private static Refusal plainly(RewardPool pool, Deposit deposit, LedgerRefusal refusal) {
    return refusal instanceof LedgerRefusal.BelowFloor below
        ? new RewardsRefusal.DepositSpent(
            deposit.memberName(), below.balance(), below.asked(), pool.terms().currency().code())
        : refusal;
  }
}

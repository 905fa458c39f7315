package org.commonweal.commons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.identity.OnceRefusal;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Posting;
import org.commonweal.ledger.Purpose;
import org.commonweal.sharing.Offer;

/// One contribution on its way into a pool: due to be posted, or answered already.
sealed interface Delivery {

  Event RECEIVED = new Event("contribution-received");

  /// What was done under the same id is answered from the record, before anything else is asked.
  static Delivery of(Confirmation asked, PoolManagers managers, Optional<Offer> found) {
    try {
      return found
          .filter(offer -> offer.journal().equals(Optional.of(asked.wanted().journal())))
          .map(offer -> again(asked.wanted(), offer))
          .orElseGet(() -> due(asked, managers, found));
    } catch (Refused refused) {
      return no(asked, refused.refusal());
    }
  }

  private static Delivery again(NewReceipt wanted, Offer offer) {
    Quantity asked = received(wanted.arrival(), offer);
    if (!offer.target().equals(wanted.pool().holder())
        || !offer.received().equals(Optional.of(asked))) {
      throw new Refused(new OnceRefusal.KeyUsedForOtherContent());
    }
    return new Answered(new Receipt.Confirmed(offer.id(), asked, wanted.journal()));
  }

  private static Delivery due(Confirmation asked, PoolManagers managers, Optional<Offer> found) {
    PoolManager manager = managers.require(asked.caller(), asked.wanted().pool());
    Offer offer = check(manager.pool(), found);
    return new Due(asked, manager, offer, received(asked.arrival(), offer));
  }

  private static Offer check(Pool pool, Optional<Offer> found) {
    Offer offer =
        found
            .filter(o -> o.target().equals(pool.id().holder()))
            .orElseThrow(() -> new Refused(new CommonsRefusal.NoSuchContribution()));
    if (!offer.promised()) {
      throw new Refused(new CommonsRefusal.AlreadyDecided(offer.status().code()));
    }
    return offer;
  }

  private static Quantity received(Arrival arrival, Offer offer) {
    if (arrival.units().isEmpty()) {
      return offer.units();
    }
    Quantity received = Quantity.parse("units", arrival.units().get(), offer.item().unit());
    if (received.compareTo(offer.units()) > 0) {
      throw new Refused(new CommonsRefusal.MoreThanOffered("units", offer.units(), received));
    }
    return received;
  }

  private static Delivery no(Confirmation asked, Refusal refusal) {
    return new Answered(new Receipt.Declined(asked.arrival().contribution(), refusal));
  }

  /// Goods that are there and wait for the ledger.
  record Due(Confirmation asked, PoolManager manager, Offer offer, Quantity received)
      implements Delivery {

    AccountKey from() {
      return new AccountKey(offer.giver(), Purpose.GIVEN, offer.item().unit());
    }

    AccountKey to() {
      return new Shelf(manager.pool().id(), offer.item().unit()).stock();
    }

    Journal journal(LocalDate today, Map<AccountKey, AccountId> accounts) {
      var leg = new Leg(Lookup.in(accounts, from()), Lookup.in(accounts, to()), received);
      return new Journal(id(), manager.author(), RECEIVED, offer.id().value(), today, List.of(leg));
    }

    /// What becomes of it once the ledger has answered. What is in the book already although the
    /// contribution is open was undone.
    Receipt receipt(Posting posting) {
      return switch (posting) {
        case Posting.Posted posted when posted.again() ->
            new Receipt.Declined(offer.id(), new CommonsRefusal.ReceiptUndone());
        case Posting.Posted _ -> new Receipt.Confirmed(offer.id(), received, id());
        case Posting.Declined declined ->
            new Receipt.Declined(offer.id(), refusal(declined.refusal()));
      };
    }

    private static Refusal refusal(LedgerRefusal refusal) {
      return refusal instanceof LedgerRefusal.IdUsed
          ? new OnceRefusal.KeyUsedForOtherContent()
          : refusal;
    }

    private JournalId id() {
      return asked.wanted().journal();
    }
  }

  /// A contribution that was confirmed before, or cannot be.
  record Answered(Receipt receipt) implements Delivery {}
}

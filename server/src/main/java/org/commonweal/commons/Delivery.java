package org.commonweal.commons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Posting;
import org.commonweal.ledger.Purpose;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferId;

/// One contribution on its way into a pool: due to be posted, or refused already.
sealed interface Delivery {

  Event RECEIVED = new Event("contribution-received");

  /// What becomes of it once the ledger has answered.
  Receipt receipt(Map<JournalId, Posting> postings);

  static Delivery of(JournalId journal, Pool pool, Arrival arrival, Optional<Offer> found) {
    try {
      Offer offer = check(pool, found);
      return new Due(journal, offer, pool.id(), received(arrival, offer));
    } catch (Refused refused) {
      return new No(arrival.contribution(), refused.refusal());
    }
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

  /// Goods that are there and wait for the ledger.
  record Due(JournalId journal, Offer offer, PoolId pool, Quantity received) implements Delivery {

    AccountKey from() {
      return new AccountKey(offer.giver(), Purpose.GIVEN, offer.item().unit());
    }

    AccountKey to() {
      return new Shelf(pool, offer.item().unit()).stock();
    }

    Journal journal(Author author, LocalDate today, Map<AccountKey, AccountId> accounts) {
      var leg = new Leg(Lookup.in(accounts, from()), Lookup.in(accounts, to()), received);
      return new Journal(journal, author, RECEIVED, offer.id().value(), today, List.of(leg));
    }

    @Override
    public Receipt receipt(Map<JournalId, Posting> postings) {
      return switch (Lookup.in(postings, journal)) {
        case Posting.Posted _ -> new Receipt.Confirmed(offer.id(), received, journal);
        case Posting.Declined declined -> new Receipt.Declined(offer.id(), declined.refusal());
      };
    }
  }

  /// A contribution that cannot be confirmed.
  record No(OfferId contribution, Refusal refusal) implements Delivery {

    @Override
    public Receipt receipt(Map<JournalId, Posting> postings) {
      return new Receipt.Declined(contribution, refusal);
    }
  }
}

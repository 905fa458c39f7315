package org.commonweal.sharing;

import java.util.List;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;

/// What was written into the books of offers and requests; published within the transaction that
/// did it.
public sealed interface SharingEvent {

  CommunityId community();

  /// Offers were written down; the ids are in the order of the offers.
  record OffersPlaced(CommunityId community, List<OfferId> ids, List<NewOffer> offers, PersonId by)
      implements SharingEvent {

    public OffersPlaced {
      ids = List.copyOf(ids);
      offers = List.copyOf(offers);
    }
  }

  /// Offers to pools and councils were decided.
  record OffersDecided(CommunityId community, List<Ruling> rulings) implements SharingEvent {

    public OffersDecided {
      rulings = List.copyOf(rulings);
    }
  }

  /// A request was made, or this became of it.
  record RequestChanged(
      CommunityId community, OfferRequestId request, RequestStatus status, PersonId by)
      implements SharingEvent {}
}

package org.commonweal.sharing;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.MemberId;
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

  /// A request was made, or this became of it; `instead` is who took it back in the requester's
  /// place.
  record RequestChanged(
      CommunityId community,
      OfferRequestId request,
      RequestStatus status,
      Optional<MemberId> instead,
      PersonId by)
      implements SharingEvent {

    /// The offer was over before anybody decided.
    static RequestChanged lapsed(CommunityId community, OfferRequestId request, PersonId by) {
      return new RequestChanged(community, request, RequestStatus.LAPSED, Optional.empty(), by);
    }
  }

  /// An offer to everybody or to a council was changed, ended or taken back, by this member if it
  /// was in the giver's place.
  record OfferTouched(
      CommunityId community,
      OfferId offer,
      OfferStatus status,
      Optional<MemberId> instead,
      PersonId by)
      implements SharingEvent {}
}

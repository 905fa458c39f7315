package org.commonweal.sharing;

import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;

/// Why sharing among members and councils said no.
public sealed interface SharingRefusal extends Refusal {

  record NoSuchShare() implements SharingRefusal {}

  record NoSuchOffer() implements SharingRefusal {}

  record NoSuchRequest() implements SharingRefusal {}

  record UnknownGiver(String field) implements SharingRefusal {}

  record UnknownTarget(String field) implements SharingRefusal {}

  record UnknownRequester(String field) implements SharingRefusal {}

  /// Whoever asked takes no part any more, or only reads.
  record RequesterGone() implements SharingRefusal {}

  record ToItself(String field) implements SharingRefusal {}

  record NotYourRequest() implements SharingRefusal {}

  record PromisedToPool() implements SharingRefusal {}

  record OfferedToCouncil() implements SharingRefusal {}

  /// Stock of a pool waits for whoever asks: such an offer ends, but is not edited.
  record StockSetAside() implements SharingRefusal {}

  record OfferOver(String status) implements SharingRefusal {}

  record AskedForAlready() implements SharingRefusal {}

  record OwnOffer() implements SharingRefusal {}

  record WaitingAlready() implements SharingRefusal {}

  record RequestOver(String status) implements SharingRefusal {}

  record NotEnoughLeft(String field, Quantity available, Quantity asked)
      implements SharingRefusal {}

  record AboveMost(String field, Quantity most) implements SharingRefusal {}

  record MoreThanAccepted(String field, Quantity accepted, Quantity received)
      implements SharingRefusal {}

  record TooManyOffers(int limit) implements SharingRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchShare _, NoSuchOffer _, NoSuchRequest _ -> Kind.NOT_FOUND;
      case NotYourRequest _ -> Kind.FORBIDDEN;
      case PromisedToPool _,
          OfferedToCouncil _,
          StockSetAside _,
          OfferOver _,
          AskedForAlready _,
          OwnOffer _,
          WaitingAlready _,
          RequestOver _,
          RequesterGone _,
          NotEnoughLeft _,
          TooManyOffers _ ->
          Kind.CONFLICT;
      case UnknownGiver _,
          UnknownTarget _,
          UnknownRequester _,
          ToItself _,
          AboveMost _,
          MoreThanAccepted _ ->
          Kind.INVALID;
    };
  }
}

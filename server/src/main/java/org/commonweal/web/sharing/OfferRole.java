package org.commonweal.web.sharing;

import java.util.Set;
import org.commonweal.community.MemberId;
import org.commonweal.sharing.OfferRequest;

/// What a visitor is to an offer: whether they act for whoever gives it, for the council that is
/// asked to take it in, whether it is their own, and for whom of those who ask they act.
public record OfferRole(boolean gives, boolean takes, boolean own, Set<MemberId> asks) {

  public OfferRole {
    asks = Set.copyOf(asks);
  }

  /// Whether the visitor confirms or takes back this request.
  public boolean acts(OfferRequest request) {
    return asks.contains(request.requester());
  }
}

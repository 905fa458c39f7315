package org.commonweal.web.sharing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.community.CouncilId;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.OfferRequest;
import org.commonweal.sharing.OfferRequests;
import org.commonweal.sharing.Offers;
import org.commonweal.sharing.RequestFilter;
import org.commonweal.web.Doors;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;
import org.commonweal.web.items.Picks;
import org.springframework.stereotype.Component;

/// Puts the page of one offer together, as it is now.
@Component
class OfferView {

  private final Offers offers;
  private final OfferRequests requests;
  private final Pools pools;
  private final Membership membership;
  private final Doors doors;
  private final Picks picks;

  OfferView(
      Offers offers,
      OfferRequests requests,
      Pools pools,
      Membership membership,
      Doors doors,
      Picks picks) {
    this.offers = offers;
    this.requests = requests;
    this.pools = pools;
    this.membership = membership;
    this.doors = doors;
    this.picks = picks;
  }

  OfferPage page(Visit visit, OfferId id, Form form) {
    Offer offer = offers.get(visit.id(), id);
    Slice<OfferRequest> asked = requests.list(visit.id(), RequestFilter.of(id), form.page());
    Query query = Query.of(visit.path("/offers/" + id.value()));
    return new OfferPage(
        visit,
        offer,
        new Offered(visit, pool(visit, offer)),
        asked.rows(),
        Pager.of(query, form, asked),
        role(visit, offer, asked.rows()),
        doors.whyNot(visit, Permission.REQUEST_OFFER),
        people(visit, form),
        form);
  }

  private Map<PoolId, Pool> pool(Visit visit, Offer offer) {
    return offer
        .pool()
        .map(pool -> pools.all(visit.id(), Set.of(new PoolId(pool))))
        .orElse(Map.of());
  }

  private OfferRole role(Visit visit, Offer offer, List<OfferRequest> asked) {
    Holder giver = offer.giver();
    Set<MemberId> concerned =
        asked.stream().map(OfferRequest::requester).collect(Collectors.toCollection(HashSet::new));
    if (giver.kind() == HolderKind.MEMBER) {
      concerned.add(new MemberId(giver.id()));
    }
    Set<MemberId> mine = membership.actsFor(visit.member(), concerned);
    boolean gives =
        giver.kind() == HolderKind.COUNCIL
            ? membership.manages(visit.member(), new CouncilId(giver.id()))
            : mine.contains(new MemberId(giver.id()));
    boolean own = giver.id().equals(visit.member().id().value());
    return new OfferRole(gives, takes(visit, offer.target()), own, mine);
  }

  private boolean takes(Visit visit, Holder target) {
    return target.kind() == HolderKind.COUNCIL
        && membership.manages(visit.member(), new CouncilId(target.id()));
  }

  private Pick people(Visit visit, Form form) {
    return picks.represented(visit, form).besides("Me, " + visit.member().name());
  }
}

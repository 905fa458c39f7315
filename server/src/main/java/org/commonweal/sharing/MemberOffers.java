package org.commonweal.sharing;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.Communities;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.items.Items;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Offers that members and councils make to everybody or to a council: made, changed, ended.
@Service
public class MemberOffers {

  /// Offers that one member or council may have running at a time.
  static final int RUNNING_LIMIT = 200;

  private final Offers offers;
  private final OpenOfferStore store;
  private final RequestStore requests;
  private final Givers givers;
  private final Items items;
  private final Communities communities;
  private final Councils councils;
  private final Handovers handovers;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  MemberOffers(
      Offers offers,
      OpenOfferStore store,
      RequestStore requests,
      Givers givers,
      Items items,
      Communities communities,
      Councils councils,
      Handovers handovers,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.offers = offers;
    this.store = store;
    this.requests = requests;
    this.givers = givers;
    this.items = items;
    this.communities = communities;
    this.councils = councils;
    this.handovers = handovers;
    this.clock = clock;
    this.events = events;
  }

  /// Offers something to everybody or to a council.
  @Transactional
  public OfferId place(Caller caller, CommunityId community, Party party, OfferWish wish) {
    givers.require(caller, community, party.giver());
    refuseGiver(community, party.giver());
    refuseTarget(community, party);
    OfferTerms terms = OfferTerms.check(wish, items.get(community, wish.item(), "item"));
    if (store.running(community, party.giver().id()) >= RUNNING_LIMIT) {
      throw new Refused(new SharingRefusal.TooManyOffers(RUNNING_LIMIT));
    }
    var offer =
        new NewOffer(
            party.giver(), party.target(), terms.item().id(), terms.units().minor(), terms.note());
    return offers.place(community, List.of(offer), caller.person()).getFirst();
  }

  private void refuseGiver(CommunityId community, Holder giver) {
    if (giver.kind() == HolderKind.COUNCIL) {
      councils.keepOpen(community, new CouncilId(giver.id()));
    }
    if (giver.kind() == HolderKind.MEMBER && !givers.current(community, new MemberId(giver.id()))) {
      throw new Refused(new SharingRefusal.UnknownGiver("giver"));
    }
  }

  private void refuseTarget(CommunityId community, Party party) {
    Holder target = party.target();
    boolean known =
        switch (target.kind()) {
          case COMMUNITY -> communities.get(community).uid().equals(target.id());
          case COUNCIL -> {
            councils.keepOpen(community, new CouncilId(target.id()));
            yield true;
          }
          case MEMBER, POOL, PLACE, ROUND, CIRCLE, PURSE -> false;
        };
    if (!known) {
      throw new Refused(new SharingRefusal.UnknownTarget("target"));
    }
    if (target.equals(party.giver())) {
      throw new Refused(new SharingRefusal.ToItself("target"));
    }
  }

  /// Changes what is offered, as long as nobody has asked for it.
  @Transactional
  public void change(Caller caller, CommunityId community, OfferId id, OfferWish wish) {
    Offer offer = running(caller, community, id);
    if (offer.pool().isPresent()) {
      throw new Refused(new SharingRefusal.StockSetAside());
    }
    if (offer.status() == OfferStatus.ACCEPTED || requests.live(community, id)) {
      throw new Refused(new SharingRefusal.AskedForAlready());
    }
    store.change(community, id, OfferTerms.check(wish, items.get(community, wish.item(), "item")));
    tell(caller, community, offer, offer.status());
  }

  private void tell(Caller caller, CommunityId community, Offer offer, OfferStatus now) {
    Optional<MemberId> instead =
        Optional.of(givers.enter(caller, community).id())
            .filter(one -> !one.value().equals(offer.giver().id()));
    events.publishEvent(
        new SharingEvent.OfferTouched(community, offer.id(), now, instead, caller.person()));
  }

  /// Ends an offer: nobody can ask for it any more, what was asked and not accepted lapses, and
  /// what nobody took of a pool's goods goes back to its stock. What was accepted can still arrive.
  @Transactional
  public void end(Caller caller, CommunityId community, OfferId id) {
    Offer offer = running(caller, community, id);
    Author author = givers.require(caller, community, offer.giver());
    var stamp = new Stamp(clock.instant(), caller.person());
    store.end(community, id, over(offer), stamp);
    requests
        .lapse(community, List.of(id), stamp)
        .forEach(request ->
            events.publishEvent(
                SharingEvent.RequestChanged.lapsed(community, request, caller.person())));
    tell(caller, community, offer, over(offer));
    var freed = new Freed(offers.get(community, id), offer.left());
    handovers.giveBack(community, List.of(freed), author);
  }

  private static OfferStatus over(Offer offer) {
    return offer.forEverybody() ? OfferStatus.ENDED : OfferStatus.CANCELLED;
  }

  /// An offer that is neither over nor promised to a pool, locked, for whoever acts for its giver.
  private Offer running(Caller caller, CommunityId community, OfferId id) {
    givers.enter(caller, community);
    Offer offer = offers.lockOne(community, id);
    givers.require(caller, community, offer.giver());
    if (offer.target().kind() == HolderKind.POOL) {
      throw new Refused(new SharingRefusal.PromisedToPool());
    }
    if (offer.status() != OfferStatus.OPEN && !offer.promised()) {
      throw new Refused(new SharingRefusal.OfferOver(offer.status().code()));
    }
    return offer;
  }
}

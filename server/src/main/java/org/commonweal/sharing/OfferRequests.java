package org.commonweal.sharing;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.HolderKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Requests for parts of what is offered to everybody, from asking to the decision.
@Service
public class OfferRequests {

  private final Offers offers;
  private final OpenOfferStore open;
  private final RequestStore store;
  private final Givers givers;
  private final Handovers handovers;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  OfferRequests(
      Offers offers,
      OpenOfferStore open,
      RequestStore store,
      Givers givers,
      Handovers handovers,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.offers = offers;
    this.open = open;
    this.store = store;
    this.givers = givers;
    this.handovers = handovers;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /// Asks for some of an offer, for oneself or, if one may, for another member. Nothing is reserved
  /// yet.
  @Transactional
  public OfferRequestId ask(Caller caller, CommunityId community, OfferId offer, OfferAsked asked) {
    givers.requireFor(caller, community, asked.requester(), Permission.REQUEST_OFFER);
    if (!givers.current(community, asked.requester())) {
      throw new Refused(new SharingRefusal.UnknownRequester("requester"));
    }
    Offer found = offers.lockOne(community, offer);
    refuseClosed(found);
    if (found.giver().id().equals(asked.requester().value())) {
      throw new Refused(new SharingRefusal.OwnOffer());
    }
    var id = new OfferRequestId(ids.next());
    Quantity units = Quantity.parse("units", asked.units(), found.item().unit());
    refuseUnits(community, found, new Taker(id, asked.requester(), units, true));
    var request = new RequestStore.NewRequest(asked.requester(), units);
    store.insert(community, id, offer, request, stamp(caller));
    tell(caller, community, id, RequestStatus.PENDING);
    return id;
  }

  private static void refuseClosed(Offer offer) {
    if (offer.target().kind() == HolderKind.POOL) {
      throw new Refused(new SharingRefusal.PromisedToPool());
    }
    if (offer.target().kind() == HolderKind.COUNCIL) {
      throw new Refused(new SharingRefusal.OfferedToCouncil());
    }
    if (offer.status() != OfferStatus.OPEN) {
      throw new Refused(new SharingRefusal.OfferOver(offer.status().code()));
    }
  }

  /// Who would get how much by which request, and whether the request is new.
  private record Taker(OfferRequestId id, MemberId member, Quantity units, boolean asking) {}

  /// What is left is checked before what one person may get.
  private void refuseUnits(CommunityId community, Offer offer, Taker taker) {
    if (taker.units().compareTo(offer.left()) > 0) {
      throw new Refused(new SharingRefusal.NotEnoughLeft("units", offer.left(), taker.units()));
    }
    RequestStore.Taking taking = store.taking(community, offer.id(), taker.member(), taker.id());
    if (taker.asking() && taking.waiting()) {
      throw new Refused(new SharingRefusal.WaitingAlready());
    }
    BigInteger total = taking.units().add(taker.units().minor());
    offer
        .most()
        .filter(most -> total.compareTo(most.minor()) > 0)
        .ifPresent(most -> {
          throw new Refused(new SharingRefusal.AboveMost("units", most));
        });
  }

  /// Keeps what was asked for whoever asked; never more than is left.
  @Transactional
  public void accept(Caller caller, CommunityId community, OfferRequestId id) {
    givers.enter(caller, community);
    Locked locked = lock(community, id);
    OfferRequest request = locked.request();
    givers.require(caller, community, locked.offer().giver());
    if (request.status() != RequestStatus.PENDING) {
      throw over(request);
    }
    refuseClosed(locked.offer());
    if (!givers.current(community, request.requester())) {
      throw new Refused(new SharingRefusal.RequesterGone());
    }
    var taker = new Taker(id, request.requester(), request.units(), false);
    refuseUnits(community, locked.offer(), taker);
    open.reserve(community, request.offer(), request.units());
    var said = new RequestStore.Said("", stamp(caller));
    store.decide(community, id, RequestStatus.ACCEPTED, said);
    tell(caller, community, id, RequestStatus.ACCEPTED);
  }

  /// Says no, with the reason that the requester reads; also to what was accepted and not fetched.
  @Transactional
  public void reject(Caller caller, CommunityId community, OfferRequestId id, String reason) {
    givers.enter(caller, community);
    Locked locked = lock(community, id);
    Author author = givers.require(caller, community, locked.offer().giver());
    refuseOver(locked.request());
    var said = new RequestStore.Said(checked(reason), stamp(caller));
    store.decide(community, id, RequestStatus.REJECTED, said);
    tell(caller, community, id, RequestStatus.REJECTED);
    free(community, locked, author);
  }

  private static String checked(String reason) {
    var checks = new Checks();
    String text = checks.text("reason", reason, Checks.TEXT_LIMIT);
    if (text.isEmpty()) {
      checks.add(new InputRefusal.Missing("reason"));
    }
    checks.done();
    return text;
  }

  /// Takes one's own request back, or another member's for those who may.
  @Transactional
  public void cancel(Caller caller, CommunityId community, OfferRequestId id) {
    Member author = givers.require(caller, community, Permission.GIVE);
    Locked locked = lock(community, id);
    refuseOthers(author, locked.request());
    refuseOver(locked.request());
    store.decide(community, id, RequestStatus.CANCELLED, new RequestStore.Said("", stamp(caller)));
    Optional<MemberId> instead =
        Optional.of(author.id()).filter(one -> !one.equals(locked.request().requester()));
    tell(
        new SharingEvent.RequestChanged(
            community, id, RequestStatus.CANCELLED, instead, caller.person()));
    free(community, locked, Receivings.author(caller, locked.request()));
  }

  void refuseOthers(Member author, OfferRequest request) {
    if (!givers.actsFor(author, request.requester())) {
      throw new Refused(new SharingRefusal.NotYourRequest());
    }
  }

  private void tell(Caller caller, CommunityId community, OfferRequestId id, RequestStatus status) {
    tell(new SharingEvent.RequestChanged(community, id, status, Optional.empty(), caller.person()));
  }

  private void tell(SharingEvent event) {
    events.publishEvent(event);
  }

  /// What was kept for a request can be asked for again, or goes back to its pool.
  private void free(CommunityId community, Locked locked, Author author) {
    OfferRequest request = locked.request();
    if (request.status() == RequestStatus.ACCEPTED) {
      open.reserve(community, request.offer(), request.units().negated());
      var freed = new Freed(locked.offer(), request.units());
      handovers.giveBack(community, List.of(freed), author);
    }
  }

  private static void refuseOver(OfferRequest request) {
    if (!request.live()) {
      throw over(request);
    }
  }

  static Refused over(OfferRequest request) {
    return new Refused(new SharingRefusal.RequestOver(request.status().code()));
  }

  /// A request with its offer, both kept from changing until the transaction ends.
  record Locked(OfferRequest request, Offer offer) {}

  /// Every change of a request happens under the lock of its offer.
  Locked lock(CommunityId community, OfferRequestId id) {
    Offer offer = offers.lockOne(community, get(community, id).offer());
    return new Locked(get(community, id), offer);
  }

  private Stamp stamp(Caller caller) {
    return new Stamp(clock.instant(), caller.person());
  }

  public OfferRequest get(CommunityId community, OfferRequestId id) {
    return store
        .find(community, id)
        .orElseThrow(() -> new Refused(new SharingRefusal.NoSuchRequest()));
  }

  /// The request, if it is one for this offer.
  public Optional<OfferRequest> find(CommunityId community, OfferId offer, OfferRequestId id) {
    return store.find(community, id).filter(request -> request.offer().equals(offer));
  }

  /// What these givers have to decide, and what a member waits for.
  public Due due(CommunityId community, Collection<UUID> givers, MemberId member) {
    return store.due(community, givers, member);
  }

  /// Requests as far as the filter goes, newest first.
  public Slice<OfferRequest> list(CommunityId community, RequestFilter filter, Page page) {
    return page.slice(store.list(community, filter, page), request -> request.id().value());
  }
}

package org.commonweal.sharing;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.CouncilClosing;
import org.commonweal.community.MemberLeft;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.ledger.Author;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Ends what somebody who leaves, or a council that closes, had running: their offers end and their
/// promises are cancelled, what others asked and nobody decided lapses, and their own requests are
/// taken back. What they had accepted for others can still arrive.
@Component
class Departures {

  private final Offers offers;
  private final DepartureStore store;
  private final RequestStore requests;
  private final Handovers handovers;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  Departures(
      Offers offers,
      DepartureStore store,
      RequestStore requests,
      Handovers handovers,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.offers = offers;
    this.store = store;
    this.requests = requests;
    this.handovers = handovers;
    this.clock = clock;
    this.events = events;
  }

  @EventListener
  void on(MemberLeft left) {
    end(left.community(), left.member().value(), left.by());
  }

  @EventListener
  void on(CouncilClosing closing) {
    end(closing.community(), closing.council().value(), closing.by());
  }

  private void end(CommunityId community, UUID who, PersonId by) {
    List<OfferId> concerned = store.concerned(community, who);
    if (concerned.isEmpty()) {
      return;
    }
    offers.lock(community, concerned);
    var stamp = new Stamp(clock.instant(), by);
    Map<OfferId, BigInteger> kept = new HashMap<>();
    store
        .cancelRequests(community, who, stamp)
        .forEach(taken -> {
          kept.merge(taken.offer(), taken.kept(), BigInteger::add);
          tell(community, taken.request(), RequestStatus.CANCELLED, by);
        });
    store.free(community, kept);
    store
        .endOffers(community, who, stamp)
        .forEach(offer -> tell(community, offer, OfferStatus.CANCELLED, by));
    List<Offer> after = List.copyOf(offers.all(community, concerned).values());
    requests
        .lapse(community, ended(after), stamp)
        .forEach(request -> tell(community, request, RequestStatus.LAPSED, by));
    List<Freed> freed =
        after.stream()
            .filter(offer -> kept.containsKey(offer.id()))
            .map(offer -> new Freed(offer, offer.item().quantity(Lookup.in(kept, offer.id()))))
            .toList();
    handovers.giveBack(community, freed, new Author(by.value(), who));
  }

  private void tell(
      CommunityId community, OfferRequestId request, RequestStatus status, PersonId by) {
    events.publishEvent(
        new SharingEvent.RequestChanged(community, request, status, Optional.empty(), by));
  }

  private void tell(CommunityId community, OfferId offer, OfferStatus status, PersonId by) {
    events.publishEvent(
        new SharingEvent.OfferTouched(community, offer, status, Optional.empty(), by));
  }

  private static List<OfferId> ended(List<Offer> offers) {
    return offers.stream()
        .filter(offer -> offer.status() == OfferStatus.ENDED)
        .map(Offer::id)
        .toList();
  }
}

package org.commonweal.sharing;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.Member;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.JournalId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Confirms that what was accepted has arrived: one journal and one share, once.
@Service
public class Receivings {

  private final OfferRequests requests;
  private final RequestStore store;
  private final OpenOfferStore open;
  private final Shares shares;
  private final Givers givers;
  private final Handovers handovers;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  Receivings(
      OfferRequests requests,
      RequestStore store,
      OpenOfferStore open,
      Shares shares,
      Givers givers,
      Handovers handovers,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.requests = requests;
    this.store = store;
    this.open = open;
    this.shares = shares;
    this.givers = givers;
    this.handovers = handovers;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /// The requester, or whoever records for them, has got `units`, a decimal number; empty for all
  /// that was accepted. What did not come can be asked for again.
  @Transactional
  public ShareId confirm(Caller caller, CommunityId community, OfferRequestId id, String units) {
    Member author = givers.require(caller, community, Permission.GIVE);
    OfferRequests.Locked locked = requests.lock(community, id);
    OfferRequest request = locked.request();
    requests.refuseOthers(author, request);
    if (request.status() != RequestStatus.ACCEPTED) {
      throw OfferRequests.over(request);
    }
    Arrived arrived = arrived(request, units);
    var share = new ShareId(ids.next());
    store.receive(community, id, arrived, share);
    open.arrive(community, request.offer(), arrived, new Stamp(clock.instant(), caller.person()));
    var from =
        new GivingOut(
            request.giver(),
            request.pool(),
            request.item().id(),
            Optional.empty(),
            arrived.journal());
    var part = new NewShare(share, request.requester(), arrived.units().minor());
    shares.give(community, from, List.of(part), caller.person());
    handovers.handOver(community, locked.offer(), arrived, author(caller, request));
    events.publishEvent(
        new SharingEvent.RequestChanged(
            community, id, RequestStatus.RECEIVED, Optional.empty(), caller.person()));
    return share;
  }

  private Arrived arrived(OfferRequest request, String text) {
    Quantity units =
        text.isBlank() ? request.units() : Quantity.parse("units", text, request.item().unit());
    if (units.compareTo(request.units()) > 0) {
      throw new Refused(new SharingRefusal.MoreThanAccepted("units", request.units(), units));
    }
    var receiver = new Holder(HolderKind.MEMBER, request.requester().value());
    return new Arrived(receiver, units, request.units().minus(units), new JournalId(ids.next()));
  }

  /// The requester did it, through this person.
  static Author author(Caller caller, OfferRequest request) {
    return new Author(caller.person().value(), request.requester().value());
  }
}

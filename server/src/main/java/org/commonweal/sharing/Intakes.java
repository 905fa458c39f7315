package org.commonweal.sharing;

import java.util.List;
import org.commonweal.community.CouncilId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.JournalId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a council does with an offer that it is asked to take in.
@Service
public class Intakes {

  private final Offers offers;
  private final Givers givers;
  private final Handovers handovers;
  private final Ids ids;

  Intakes(Offers offers, Givers givers, Handovers handovers, Ids ids) {
    this.offers = offers;
    this.givers = givers;
    this.handovers = handovers;
    this.ids = ids;
  }

  /// Says yes: the council awaits the goods.
  @Transactional
  public void accept(Caller caller, CommunityId community, OfferId id) {
    Asked asked = asked(caller, community, id);
    if (asked.offer().status() == OfferStatus.ACCEPTED) {
      throw over(asked.offer());
    }
    offers.decide(community, List.of(new Decision.Accepted(id)), caller.person());
  }

  /// Says no, with the reason that the giver reads.
  @Transactional
  public void reject(Caller caller, CommunityId community, OfferId id, String reason) {
    asked(caller, community, id);
    var checks = new Checks();
    String text = checks.text("reason", reason, Checks.TEXT_LIMIT);
    if (text.isEmpty()) {
      checks.add(new InputRefusal.Missing("reason"));
    }
    checks.done();
    offers.decide(community, List.of(new Decision.Rejected(id, text)), caller.person());
  }

  /// The goods are with the council: `units`, a decimal number, or empty for all that was offered.
  @Transactional
  public void receive(Caller caller, CommunityId community, OfferId id, String units) {
    Asked asked = asked(caller, community, id);
    Offer offer = asked.offer();
    Quantity came = came(offer, units);
    var arrived =
        new Arrived(offer.target(), came, offer.units().minus(came), new JournalId(ids.next()));
    var decision = new Decision.Fulfilled(id, came.minor(), arrived.journal());
    offers.decide(community, List.of(decision), caller.person());
    handovers.handOver(community, offer, arrived, asked.author());
  }

  private static Quantity came(Offer offer, String text) {
    Quantity units =
        text.isBlank() ? offer.units() : Quantity.parse("units", text, offer.item().unit());
    if (units.compareTo(offer.units()) > 0) {
      throw new Refused(new SharingRefusal.MoreThanAccepted("units", offer.units(), units));
    }
    return units;
  }

  /// An offer that waits for a council, locked, and the caller acting for that council.
  private record Asked(Offer offer, Author author) {}

  private Asked asked(Caller caller, CommunityId community, OfferId id) {
    givers.enter(caller, community);
    Offer offer = offers.lockOne(community, id);
    if (offer.target().kind() != HolderKind.COUNCIL) {
      throw new Refused(new SharingRefusal.NoSuchOffer());
    }
    Author author = givers.manage(caller, community, new CouncilId(offer.target().id()));
    if (!offer.promised()) {
      throw over(offer);
    }
    return new Asked(offer, author);
  }

  private static Refused over(Offer offer) {
    return new Refused(new SharingRefusal.OfferOver(offer.status().code()));
  }
}

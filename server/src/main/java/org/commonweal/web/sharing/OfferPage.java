package org.commonweal.web.sharing;

import java.util.List;
import java.util.Optional;
import org.commonweal.ledger.HolderKind;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferRequest;
import org.commonweal.sharing.OfferStatus;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Amounts;
import org.commonweal.web.items.Pick;

/// One offer: what it is, what is asked of it, and what the visitor can do about it.
///
/// `role` says what they are to it; `whyNot` why they cannot ask for it, if they could otherwise;
/// `people` can be asked for, if there is anybody to choose.
public record OfferPage(
    Visit visit,
    Offer offer,
    Offered offered,
    List<OfferRequest> requests,
    Pager pager,
    OfferRole role,
    Optional<String> whyNot,
    Pick people,
    Form form)
    implements FormPage {

  public OfferPage {
    requests = List.copyOf(requests);
  }

  @Override
  public String title() {
    return offered.what(offer);
  }

  public String path(String below) {
    return visit.path("/offers/" + offer.id().value() + below);
  }

  public Asked asked() {
    return new Asked(visit);
  }

  /// What this offer is now, in a sentence.
  public String sentence() {
    String offers = offered.giver(offer) + " offers this to " + offered.target(offer) + ".";
    return switch (offer.status()) {
      case OPEN -> offers;
      case PENDING -> offers + " The council has not answered yet.";
      case ACCEPTED -> offers + " The council awaits it.";
      case FULFILLED -> "All of it has arrived: " + offers;
      case REJECTED -> "The council said no: " + offer.reason();
      case CANCELLED -> offered.giver(offer) + " took this offer back.";
      case ENDED -> "This offer is over: nobody can ask for it any more.";
    };
  }

  public boolean running() {
    return offer.status() == OfferStatus.OPEN || offer.promised();
  }

  /// Whether the visitor may change or end it.
  public boolean endable() {
    return role.gives() && running();
  }

  public boolean editable() {
    return endable()
        && offer.pool().isEmpty()
        && offer.status() != OfferStatus.ACCEPTED
        && requests.stream().allMatch(OfferPage::gone);
  }

  /// Whether the visitor has asked for some of it already, and it is not there yet.
  public boolean asking() {
    return requests.stream().anyMatch(request -> request.live() && asked().mine(request));
  }

  /// Whether the requests come before the rest, because the visitor has to do with them.
  public boolean dealing() {
    return !requests.isEmpty() && (role.gives() || asking());
  }

  private static boolean gone(OfferRequest request) {
    return switch (request.status()) {
      case PENDING, ACCEPTED, RECEIVED -> false;
      case REJECTED, CANCELLED, LAPSED -> true;
    };
  }

  /// Whether anybody can ask for some of it now.
  public boolean askable() {
    return offer.status() == OfferStatus.OPEN && offer.left().signum() > 0;
  }

  /// Whether the visitor decides for the council that was asked.
  public boolean takes() {
    return role.takes() && offer.promised();
  }

  public boolean undecided() {
    return offer.status() == OfferStatus.PENDING;
  }

  public boolean forCouncil() {
    return offer.target().kind() == HolderKind.COUNCIL;
  }

  /// `At most 5 for one person.`, as help beside the field.
  public String most() {
    return offer
        .most()
        .map(most -> "At most " + visit.language().number(most) + " for one person.")
        .orElse("");
  }

  public String units(OfferRequest request) {
    return visit.language().number(request.units());
  }

  public String all() {
    return Amounts.units(visit.language(), offer.item(), offer.units());
  }
}

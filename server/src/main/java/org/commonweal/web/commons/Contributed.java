package org.commonweal.web.commons;

import org.commonweal.sharing.Offer;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Amounts;

/// Words for contributions in the lists of a page.
public record Contributed(Visit visit) {

  public String what(Offer offer) {
    return Amounts.text(visit.language(), offer.item(), offer.units());
  }

  public String offered(Offer offer) {
    return Amounts.units(visit.language(), offer.item(), offer.units());
  }

  /// What came in, or nothing as long as it has not.
  public String received(Offer offer) {
    return offer
        .received()
        .map(came -> Amounts.units(visit.language(), offer.item(), came))
        .orElse("–");
  }

  public String status(Offer offer) {
    return switch (offer.status()) {
      case PENDING -> "waiting";
      case ACCEPTED -> "awaited";
      case FULFILLED -> "received";
      case REJECTED -> "rejected";
      case CANCELLED -> "cancelled";
      case OPEN -> "open";
      case ENDED -> "ended";
    };
  }

  /// The status, and how much of it came if not all did: `received, 8 of 10`.
  public String outcome(Offer offer) {
    String came =
        offer
            .received()
            .filter(part -> part.compareTo(offer.units()) < 0)
            .map(part ->
                ", "
                    + visit.language().number(part)
                    + " of "
                    + visit.language().number(offer.units()))
            .orElse("");
    return status(offer) + came;
  }

  public String tone(Offer offer) {
    return switch (offer.status()) {
      case PENDING, ACCEPTED -> "wait";
      case FULFILLED -> "good";
      case REJECTED -> "bad";
      case OPEN -> "wait";
      case CANCELLED, ENDED -> "plain";
    };
  }

  public String when(Offer offer) {
    return visit.language().date(offer.placedAt());
  }

  public String href(Offer offer) {
    return Paths.contribution(visit, offer);
  }

  public boolean mine(Offer offer) {
    return offer.giver().id().equals(visit.member().id().value());
  }

  /// Whether the visitor may take the promise back, which is their own.
  public boolean cancellable(Offer offer) {
    return offer.promised() && mine(offer);
  }
}

package org.commonweal.web.sharing;

import org.commonweal.sharing.OfferRequest;
import org.commonweal.sharing.RequestStatus;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Amounts;

/// Words for requests.
public record Asked(Visit visit) {

  public String what(OfferRequest request) {
    return Amounts.text(visit.language(), request.item(), request.units());
  }

  public String units(OfferRequest request) {
    return Amounts.units(visit.language(), request.item(), request.units());
  }

  /// Where it stands: `received, 3 of 5`.
  public String status(OfferRequest request) {
    return switch (request.status()) {
      case PENDING -> "waiting";
      case ACCEPTED -> "accepted, not there yet";
      case RECEIVED -> received(request);
      case REJECTED -> "rejected";
      case CANCELLED -> "taken back";
      case LAPSED -> "the offer ended";
    };
  }

  private String received(OfferRequest request) {
    return request
        .received()
        .filter(came -> came.compareTo(request.units()) < 0)
        .map(came -> "received " + visit.language().number(came))
        .orElse("received");
  }

  public String tone(OfferRequest request) {
    return switch (request.status()) {
      case PENDING, ACCEPTED -> "wait";
      case RECEIVED -> "good";
      case REJECTED -> "bad";
      case CANCELLED, LAPSED -> "plain";
    };
  }

  public String when(OfferRequest request) {
    return visit.language().date(request.askedAt());
  }

  public boolean mine(OfferRequest request) {
    return request.requester().equals(visit.member().id());
  }

  public boolean pending(OfferRequest request) {
    return request.status() == RequestStatus.PENDING;
  }

  public boolean accepted(OfferRequest request) {
    return request.status() == RequestStatus.ACCEPTED;
  }

  public String offer(OfferRequest request) {
    return visit.path("/offers/" + request.offer().value());
  }

  public String path(OfferRequest request, String below) {
    return visit.path("/requests/" + request.id().value() + below);
  }
}

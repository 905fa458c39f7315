package org.commonweal.api;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.sharing.OfferAsked;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.OfferRequest;
import org.commonweal.sharing.OfferRequestId;
import org.commonweal.sharing.OfferRequests;
import org.commonweal.sharing.Receivings;
import org.commonweal.sharing.RequestFilter;
import org.commonweal.sharing.RequestStatus;
import org.commonweal.sharing.ShareId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What members ask of offers to everybody.
@RestController
@RequestMapping(Places.COMMUNITY)
class OfferRequestEndpoint {

  private final OfferRequests requests;
  private final Receivings receivings;
  private final Communities communities;

  OfferRequestEndpoint(OfferRequests requests, Receivings receivings, Communities communities) {
    this.requests = requests;
    this.receivings = receivings;
    this.communities = communities;
  }

  /// A request; `received` and `share` are there once it has arrived.
  record Shown(
      UUID id,
      UUID offer,
      UUID giver,
      String giverName,
      Optional<UUID> pool,
      UUID item,
      String itemName,
      UUID requester,
      String requesterName,
      Amount units,
      RequestStatus status,
      Optional<Amount> received,
      Optional<UUID> share,
      String reason,
      Instant askedAt,
      Optional<Instant> decidedAt) {

    static Shown of(OfferRequest request) {
      return new Shown(
          request.id().value(),
          request.offer().value(),
          request.giver().id(),
          request.giverName(),
          request.pool(),
          request.item().id().value(),
          request.item().name(),
          request.requester().value(),
          request.requesterName(),
          Amount.of(request.units()),
          request.status(),
          request.received().map(Amount::of),
          request.share().map(ShareId::value),
          request.reason(),
          request.askedAt(),
          request.decidedAt());
    }
  }

  /// What a member would like of an offer; `units` is a decimal number of whole units in text.
  record New(UUID requester, String units) {

    OfferAsked asked() {
      return new OfferAsked(new MemberId(requester), units);
    }
  }

  record Receiving(String units) {}

  record Rejecting(String reason) {}

  /// Which requests: for an offer, of a requester, to a giver, in these states.
  record Filter(
      Optional<UUID> offer,
      Optional<UUID> requester,
      Optional<UUID> giver,
      Optional<Set<RequestStatus>> status) {

    RequestFilter asked() {
      return new RequestFilter(
          offer.map(OfferId::new),
          requester.map(MemberId::new),
          giver.map(Set::of).orElse(Set.of()),
          status.orElse(Set.of()));
    }
  }

  @GetMapping("/requests")
  Rows<Shown> list(
      @PathVariable CommunityId community,
      @ParameterObject Filter filter,
      @ParameterObject Paging paging) {
    return Rows.of(requests.list(community, filter.asked(), paging.page()), Shown::of);
  }

  @GetMapping("/requests/{request}")
  Shown get(@PathVariable CommunityId community, @PathVariable UUID request) {
    return Shown.of(requests.get(community, new OfferRequestId(request)));
  }

  /// Asks for some of an offer. Nothing is kept for the requester until the giver accepts.
  @PostMapping("/offers/{offer}/requests")
  ResponseEntity<Shown> ask(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID offer,
      @RequestBody New asked) {
    OfferRequestId id = requests.ask(caller, community, new OfferId(offer), asked.asked());
    UUID uid = communities.get(community).uid();
    return Places.created(Places.of(uid, "requests", id.value()), get(community, id.value()));
  }

  /// The giver keeps what was asked for the requester.
  @PostMapping("/requests/{request}/accept")
  Shown accept(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID request) {
    requests.accept(caller, community, new OfferRequestId(request));
    return get(community, request);
  }

  /// The giver says no, or gives up on what was accepted and not fetched.
  @PostMapping("/requests/{request}/reject")
  Shown reject(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID request,
      @RequestBody Rejecting asked) {
    requests.reject(caller, community, new OfferRequestId(request), asked.reason());
    return get(community, request);
  }

  @PostMapping("/requests/{request}/cancel")
  Shown cancel(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID request) {
    requests.cancel(caller, community, new OfferRequestId(request));
    return get(community, request);
  }

  /// The requester has got it; empty `units` mean all that was accepted.
  @PostMapping("/requests/{request}/confirm")
  Shown confirm(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID request,
      @RequestBody Receiving asked) {
    receivings.confirm(caller, community, new OfferRequestId(request), asked.units());
    return get(community, request);
  }
}

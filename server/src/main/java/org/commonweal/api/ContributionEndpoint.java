package org.commonweal.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.commons.Arrival;
import org.commonweal.commons.CommonsRefusal;
import org.commonweal.commons.Contributions;
import org.commonweal.commons.NewContribution;
import org.commonweal.commons.NewReceipt;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.commons.Receipt;
import org.commonweal.commons.ReceiptReversals;
import org.commonweal.commons.Receipts;
import org.commonweal.commons.Rejection;
import org.commonweal.commons.UndoneReceipt;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.identity.RequestId;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.JournalId;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferFilter;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.OfferStatus;
import org.commonweal.sharing.Offers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Contributions to a pool: promised, accepted, confirmed, rejected or cancelled.
@RestController
@RequestMapping(Places.COMMUNITY + "/pools/{pool}/contributions")
class ContributionEndpoint {

  private final Pools pools;
  private final Contributions contributions;
  private final Receipts receipts;
  private final ReceiptReversals reversals;
  private final Offers offers;

  ContributionEndpoint(
      Pools pools,
      Contributions contributions,
      Receipts receipts,
      ReceiptReversals reversals,
      Offers offers) {
    this.pools = pools;
    this.contributions = contributions;
    this.receipts = receipts;
    this.reversals = reversals;
    this.offers = offers;
  }

  /// A contribution; `received` and `journal` are there once the goods are.
  record Shown(
      UUID id,
      UUID giver,
      String giverName,
      UUID item,
      String itemName,
      Amount units,
      OfferStatus status,
      Optional<Amount> received,
      Optional<UUID> journal,
      String reason,
      Instant placedAt,
      Optional<Instant> decidedAt) {

    static Shown of(Offer offer) {
      return new Shown(
          offer.id().value(),
          offer.giver().id(),
          offer.giverName(),
          offer.item().id().value(),
          offer.item().name(),
          Amount.of(offer.units()),
          offer.status(),
          offer.received().map(Amount::of),
          offer.journal().map(JournalId::value),
          offer.reason(),
          offer.placedAt(),
          offer.decidedAt());
    }
  }

  /// What somebody brings; `units` is a decimal number of whole units in text.
  record New(UUID giver, UUID item, String units) {

    NewContribution asked() {
      return new NewContribution(new MemberId(giver), new ItemId(item), units);
    }
  }

  /// Contributions to promise together, all of them or none.
  record NewContributions(List<New> contributions) {}

  record Promised(List<UUID> contributions) {}

  /// What came in of a contribution; empty `units` mean all that was offered.
  record Came(UUID contribution, String units) {

    Arrival arrival() {
      return new Arrival(
          new OfferId(contribution), Optional.of(units).filter(text -> !text.isBlank()));
    }
  }

  /// Contributions to confirm together, each decided alone.
  record Arrivals(List<Came> arrivals) {}

  /// What became of one of them: what was received and its journal, or why not.
  record Outcome(
      UUID contribution, Optional<Amount> received, Optional<UUID> journal, List<Fault> errors) {

    static Outcome of(Receipt receipt) {
      UUID id = receipt.contribution().value();
      return switch (receipt) {
        case Receipt.Confirmed done ->
            new Outcome(
                id,
                Optional.of(Amount.of(done.received())),
                Optional.of(done.journal().value()),
                List.of());
        case Receipt.Declined declined ->
            new Outcome(
                id, Optional.empty(), Optional.empty(), Fault.of(List.of(declined.refusal())));
      };
    }
  }

  record Receiving(String units) {}

  record Rejecting(String reason) {}

  record TakingBack(String reason) {}

  /// A receipt that was taken back, and by which journal.
  record Undone(
      UUID journal,
      Amount received,
      Instant receivedAt,
      Instant undoneAt,
      String undoneBy,
      String reason) {

    static Undone of(UndoneReceipt undone) {
      return new Undone(
          undone.journal().value(),
          Amount.of(undone.received()),
          undone.receivedAt(),
          undone.undoneAt(),
          undone.undoneBy(),
          undone.reason());
    }
  }

  @GetMapping
  Rows<Shown> list(
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestParam Optional<Set<OfferStatus>> status,
      @ParameterObject Paging paging) {
    UUID target = pools.get(community, new PoolId(pool)).id().value();
    OfferFilter filter = OfferFilter.to(target).in(status.orElse(Set.of()));
    return Rows.of(offers.list(community, filter, paging.page()), Shown::of);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Promised offer(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestBody NewContributions asked) {
    List<NewContribution> set = asked.contributions().stream().map(New::asked).toList();
    return new Promised(
        contributions.offer(caller, community, new PoolId(pool), set).stream()
            .map(OfferId::value)
            .toList());
  }

  /// Confirms many; the answer names each.
  @PostMapping("/confirm")
  Rows<Outcome> confirmAll(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestBody Arrivals asked) {
    List<Arrival> set = asked.arrivals().stream().map(Came::arrival).toList();
    return Rows.of(receipts.confirm(caller, community, new PoolId(pool), set), Outcome::of);
  }

  @PostMapping("/{contribution}/confirm")
  Shown confirm(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @PathVariable UUID contribution,
      @RequestBody Receiving asked,
      RequestId request) {
    Arrival arrival = new Came(contribution, asked.units()).arrival();
    var wanted = new NewReceipt(new JournalId(request.value()), new PoolId(pool), arrival);
    receipts.confirmOne(caller, community, wanted);
    return shown(community, contribution);
  }

  @PostMapping("/{contribution}/accept")
  Shown accept(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @PathVariable UUID contribution) {
    contributions.accept(caller, community, new PoolId(pool), new OfferId(contribution));
    return shown(community, contribution);
  }

  @PostMapping("/{contribution}/reject")
  Shown reject(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @PathVariable UUID contribution,
      @RequestBody Rejecting asked) {
    var rejection = new Rejection(new OfferId(contribution), asked.reason());
    contributions.reject(caller, community, new PoolId(pool), rejection);
    return shown(community, contribution);
  }

  @PostMapping("/{contribution}/cancel")
  Shown cancel(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @PathVariable UUID contribution) {
    contributions.cancel(caller, community, new PoolId(pool), new OfferId(contribution));
    return shown(community, contribution);
  }

  /// Undoes the receipt while the goods are still there; the contribution is accepted again.
  @PostMapping("/{contribution}/reverse")
  Shown reverse(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @PathVariable UUID contribution,
      @RequestBody TakingBack asked) {
    reversals.reverse(
        caller, community, new PoolId(pool), new OfferId(contribution), asked.reason());
    return shown(community, contribution);
  }

  /// The receipts of a contribution that were undone, the last one first.
  @GetMapping("/{contribution}/undone-receipts")
  Rows<Undone> undone(
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @PathVariable UUID contribution) {
    Offer offer =
        offers
            .find(community, new OfferId(contribution))
            .filter(found -> found.target().equals(new PoolId(pool).holder()))
            .orElseThrow(() -> new Refused(new CommonsRefusal.NoSuchContribution()));
    return Rows.of(reversals.of(community, offer), Undone::of);
  }

  private Shown shown(CommunityId community, UUID contribution) {
    return Shown.of(offers.find(community, new OfferId(contribution)).orElseThrow());
  }
}

package org.commonweal.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.commons.Contributions;
import org.commonweal.commons.NewContribution;
import org.commonweal.commons.PoolId;
import org.commonweal.community.Communities;
import org.commonweal.identity.Caller;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.JournalId;
import org.commonweal.sharing.Intakes;
import org.commonweal.sharing.MemberOffers;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferFilter;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.OfferSource;
import org.commonweal.sharing.OfferStatus;
import org.commonweal.sharing.OfferWish;
import org.commonweal.sharing.Offers;
import org.commonweal.sharing.Party;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What members and councils have to give, to everybody, to a council or to a pool.
@RestController
@RequestMapping(Places.COMMUNITY + "/offers")
class OfferEndpoint {

  private final Offers offers;
  private final MemberOffers members;
  private final Intakes intakes;
  private final Contributions contributions;
  private final Communities communities;

  OfferEndpoint(
      Offers offers,
      MemberOffers members,
      Intakes intakes,
      Contributions contributions,
      Communities communities) {
    this.offers = offers;
    this.members = members;
    this.intakes = intakes;
    this.contributions = contributions;
    this.communities = communities;
  }

  /// Who gives: a member, or a council that the caller manages.
  enum GiverKind {
    MEMBER,
    COUNCIL;

    Holder holder(UUID id) {
      return new Holder(HolderKind.valueOf(name()), id);
    }
  }

  /// To whom: everybody in the community, named by its own id, a council, or a pool.
  enum TargetKind {
    COMMUNITY,
    COUNCIL,
    POOL;

    Holder holder(UUID id) {
      return new Holder(HolderKind.valueOf(name()), id);
    }

    HolderKind kind() {
      return HolderKind.valueOf(name());
    }
  }

  /// An offer. `pool` is the pool that a council hands out of, and `most` what one person may get
  /// of that; `left` can still be asked for.
  record Shown(
      UUID id,
      String giverKind,
      UUID giver,
      String giverName,
      Optional<UUID> pool,
      String targetKind,
      UUID target,
      UUID item,
      String itemName,
      Amount units,
      Amount left,
      Optional<Amount> most,
      String note,
      OfferStatus status,
      Optional<Amount> received,
      Optional<UUID> journal,
      String reason,
      Instant placedAt,
      Optional<Instant> decidedAt) {

    static Shown of(Offer offer) {
      return new Shown(
          offer.id().value(),
          word(offer.giver()),
          offer.giver().id(),
          offer.giverName(),
          offer.pool(),
          word(offer.target()),
          offer.target().id(),
          offer.item().id().value(),
          offer.item().name(),
          Amount.of(offer.units()),
          Amount.of(offer.left()),
          offer.most().map(Amount::of),
          offer.note(),
          offer.status(),
          offer.received().map(Amount::of),
          offer.journal().map(JournalId::value),
          offer.reason(),
          offer.placedAt(),
          offer.decidedAt());
    }

    private static String word(Holder holder) {
      return holder.kind().name().toLowerCase(Locale.ROOT);
    }
  }

  /// What is offered by whom to whom; `units` is a decimal number of whole units in text.
  record New(
      GiverKind giverKind,
      UUID giver,
      TargetKind targetKind,
      UUID target,
      UUID item,
      String units,
      String note) {

    Party party() {
      return new Party(giverKind.holder(giver), targetKind.holder(target));
    }

    OfferWish wish() {
      return new OfferWish(new ItemId(item), units, note);
    }
  }

  /// What is offered instead.
  record Change(UUID item, String units, String note) {

    OfferWish wish() {
      return new OfferWish(new ItemId(item), units, note);
    }
  }

  record Receiving(String units) {}

  record Rejecting(String reason) {}

  /// Which offers: where they come from, what they are made to, by whom, out of or into a pool, by
  /// or to a council, of an item, in these states, with a text. Without `target`, all but
  /// contributions to pools.
  record Filter(
      Optional<OfferSource> source,
      Optional<TargetKind> target,
      Optional<UUID> giver,
      Optional<UUID> pool,
      Optional<UUID> council,
      Optional<UUID> item,
      Optional<Set<OfferStatus>> status,
      Optional<String> text) {

    OfferFilter asked() {
      return new OfferFilter(
          target.map(kind -> Set.of(kind.kind())).orElse(OfferFilter.AMONG_MEMBERS),
          Set.of(),
          giver.map(Set::of).orElse(Set.of()),
          status.orElse(Set.of()),
          source,
          pool,
          council,
          item.map(ItemId::new),
          text.orElse(""));
    }
  }

  @GetMapping
  Rows<Shown> list(
      @PathVariable CommunityId community,
      @ParameterObject Filter filter,
      @ParameterObject Paging paging) {
    return Rows.of(offers.list(community, filter.asked(), paging.page()), Shown::of);
  }

  @GetMapping("/{offer}")
  Shown get(@PathVariable CommunityId community, @PathVariable UUID offer) {
    return Shown.of(offers.get(community, new OfferId(offer)));
  }

  /// Offers something. To a pool this is a contribution, with all its rules.
  @PostMapping
  ResponseEntity<Shown> place(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody New asked) {
    OfferId id =
        asked.targetKind() == TargetKind.POOL
            ? contribute(caller, community, asked)
            : members.place(caller, community, asked.party(), asked.wish());
    UUID uid = communities.get(community).uid();
    return Places.created(
        Places.of(uid, "offers", id.value()), Shown.of(offers.get(community, id)));
  }

  private OfferId contribute(Caller caller, CommunityId community, New asked) {
    OfferWish wish = asked.wish();
    var contribution =
        new NewContribution(asked.party().giver(), wish.item(), wish.units(), wish.note());
    return contributions
        .offer(caller, community, new PoolId(asked.target()), List.of(contribution))
        .getFirst();
  }

  /// Changes an offer that nobody has asked for.
  @PutMapping("/{offer}")
  Shown change(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID offer,
      @RequestBody Change asked) {
    members.change(caller, community, new OfferId(offer), asked.wish());
    return get(community, offer);
  }

  /// Ends an offer: what was accepted can still arrive, everything else is over.
  @PostMapping("/{offer}/end")
  Shown end(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID offer) {
    members.end(caller, community, new OfferId(offer));
    return get(community, offer);
  }

  /// The council that was asked awaits it.
  @PostMapping("/{offer}/accept")
  Shown accept(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID offer) {
    intakes.accept(caller, community, new OfferId(offer));
    return get(community, offer);
  }

  @PostMapping("/{offer}/reject")
  Shown reject(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID offer,
      @RequestBody Rejecting asked) {
    intakes.reject(caller, community, new OfferId(offer), asked.reason());
    return get(community, offer);
  }

  /// The council that was asked has got it; empty `units` mean all that was offered.
  @PostMapping("/{offer}/receive")
  Shown receive(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID offer,
      @RequestBody Receiving asked) {
    intakes.receive(caller, community, new OfferId(offer), asked.units());
    return get(community, offer);
  }
}

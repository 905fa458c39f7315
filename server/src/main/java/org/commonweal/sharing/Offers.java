package org.commonweal.sharing;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.community.CouncilId;
import org.commonweal.identity.PersonId;
import org.commonweal.items.Item;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The book of offers: written only inside the transaction of a command that asked whether it may.
@Service
public class Offers {

  private final OfferStore store;
  private final OpenOfferStore open;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  Offers(
      OfferStore store,
      OpenOfferStore open,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.open = open;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /// Writes down offers, pending or, if they are made to everybody, open; the ids are in the order
  /// of the offers.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<OfferId> place(CommunityId community, List<NewOffer> offers, PersonId by) {
    List<OfferId> placed = offers.stream().map(_ -> new OfferId(ids.next())).toList();
    store.insert(community, placed, offers, new Stamp(clock.instant(), by));
    events.publishEvent(new SharingEvent.OffersPlaced(community, placed, offers, by));
    return placed;
  }

  /// The offers of `ids` that this community has, kept from changing until the transaction ends.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Offer> lock(CommunityId community, Collection<OfferId> ids) {
    store.lock(community, ids);
    return store.byId(community, ids);
  }

  Offer lockOne(CommunityId community, OfferId id) {
    return lock(community, List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new Refused(new SharingRefusal.NoSuchOffer()));
  }

  /// Writes down what became of offers that this transaction has locked.
  @Transactional(propagation = Propagation.MANDATORY)
  public void decide(CommunityId community, List<Decision> decisions, PersonId by) {
    decide(community, decisions.stream().map(decision -> new Ruling(decision, by)).toList());
  }

  /// The same for the decisions of several people.
  @Transactional(propagation = Propagation.MANDATORY)
  public void decide(CommunityId community, List<Ruling> rulings) {
    int decided = store.decide(community, rulings, clock.instant());
    if (decided != rulings.size()) {
      throw new IllegalStateException(
          "offers decided: " + decided + " (expected: " + rulings.size() + ")");
    }
    events.publishEvent(new SharingEvent.OffersDecided(community, rulings));
  }

  /// Makes another council the giver of what a pool offers to everybody, as long as somebody may
  /// still ask for it or fetch it.
  @Transactional(propagation = Propagation.MANDATORY)
  public void handOver(CommunityId community, UUID pool, CouncilId council) {
    open.handOver(community, pool, council);
  }

  public Offer get(CommunityId community, OfferId id) {
    return find(community, id).orElseThrow(() -> new Refused(new SharingRefusal.NoSuchOffer()));
  }

  public Optional<Offer> find(CommunityId community, OfferId id) {
    return store.byId(community, List.of(id)).stream().findFirst();
  }

  /// The offers of `ids` that this community has.
  public Map<OfferId, Offer> all(CommunityId community, Collection<OfferId> ids) {
    return store.byId(community, ids).stream().collect(Collectors.toMap(Offer::id, offer -> offer));
  }

  /// Offers as far as the filter goes, newest first.
  public Slice<Offer> list(CommunityId community, OfferFilter filter, Page page) {
    return page.slice(store.list(community, filter, page), offer -> offer.id().value());
  }

  /// How many offers to `targets` wait for a decision.
  public long countPending(CommunityId community, Collection<UUID> targets) {
    return store.countPending(community, targets);
  }

  /// How many offers wait for a decision, for each of `targets` to which any do.
  public Map<UUID, Long> pending(CommunityId community, Collection<UUID> targets) {
    return store.pending(community, targets);
  }

  /// How much is promised to pools and not there yet, in offers, by each of these givers.
  public Map<UUID, Integer> promises(CommunityId community, Collection<UUID> givers) {
    return open.promises(community, givers);
  }

  /// The items of which goods are still promised to `target`.
  public List<Item> promisedItems(CommunityId community, UUID target) {
    return store.promisedItems(community, target);
  }

  /// The items that `pool` still offers to everybody, or has promised to somebody who asked.
  public List<Item> offeredItems(CommunityId community, UUID pool) {
    return store.offeredItems(community, pool);
  }
}

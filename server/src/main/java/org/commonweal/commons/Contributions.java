package org.commonweal.commons;

import static java.util.stream.Collectors.toSet;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.items.Items;
import org.commonweal.items.ItemsRefusal;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.sharing.Decision;
import org.commonweal.sharing.NewOffer;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.OfferStatus;
import org.commonweal.sharing.Offers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Contributions: offers whose target is a pool, from promise to cancellation.
@Service
public class Contributions {

  private final Pools pools;
  private final PoolStore store;
  private final Offers offers;
  private final Items items;
  private final Membership membership;
  private final Members members;

  Contributions(Pools pools, PoolStore store, Offers offers, Items items, Membership membership, Members members) {
    this.pools = pools;
    this.store = store;
    this.offers = offers;
    this.items = items;
    this.membership = membership;
    this.members = members;
  }

  /// Promises goods to a pool, one's own or, for those who may, other members'; all or none.
  @Transactional
  public List<OfferId> offer(
      Caller caller, CommunityId community, PoolId id, List<NewContribution> contributions) {
    Set<MemberId> givers = contributions.stream().map(NewContribution::giver).collect(toSet());
    mayOfferFor(caller, community, givers);
    store.hold(community, id);
    Pool pool = pools.get(community, id);
    if (!pool.open()) {
      throw new Refused(new CommonsRefusal.PoolClosed(pool.name()));
    }
    if (!members.keepTakingPart(community, givers).equals(givers)) {
      throw new Refused(new CommonsRefusal.NoSuchGiver("giver"));
    }
    var known =
        items.all(community, contributions.stream().map(NewContribution::item).distinct().toList());
    List<NewOffer> checked = contributions.stream().map(c -> check(pool, c, known)).toList();
    return offers.place(community, checked, caller.person());
  }

  private void mayOfferFor(Caller caller, CommunityId community, Set<MemberId> givers) {
    membership.requireFor(caller, community, givers, Permission.GIVE);
    if (givers.isEmpty()) {
      throw new Refused(new CommonsRefusal.NothingChosen("contributions"));
    }
  }

  private static NewOffer check(Pool pool, NewContribution wish, Map<ItemId, Item> known) {
    Item item = known.get(wish.item());
    if (item == null) {
      throw new Refused(new ItemsRefusal.NoSuchItem("item"));
    }
    if (!pool.allows(item.id())) {
      throw new Refused(new CommonsRefusal.ItemNotAllowed("item", item.name(), pool.name()));
    }
    Quantity units = Quantity.parse("units", wish.units(), item.unit());
    if (pool.minimum().isPresent() && units.compareTo(item.whole(pool.minimum().getAsLong())) < 0) {
      throw new Refused(new CommonsRefusal.BelowMinimum("units", pool.minimum().getAsLong()));
    }
    return offer(wish, pool, item, units.minor());
  }

  private static NewOffer offer(NewContribution wish, Pool pool, Item item, BigInteger units) {
    var checks = new Checks();
    String note = checks.text("note", wish.note(), Checks.TEXT_LIMIT);
    checks.done();
    var from = new Holder(HolderKind.MEMBER, wish.giver().value());
    return new NewOffer(from, pool.id().holder(), item.id(), units, note);
  }

  /// Says yes to a promise: the pool awaits the goods.
  @Transactional
  public void accept(Caller caller, CommunityId community, PoolId pool, OfferId id) {
    pools.manage(caller, community, pool);
    Offer offer = promised(community, id);
    refuseOtherPool(offer, pool);
    if (offer.status() != OfferStatus.PENDING) {
      throw new Refused(new CommonsRefusal.AlreadyDecided(offer.status().code()));
    }
    offers.decide(community, List.of(new Decision.Accepted(id)), caller.person());
  }

  /// Says no to a promise, with the reason that the giver reads.
  @Transactional
  public void reject(Caller caller, CommunityId community, PoolId pool, Rejection rejection) {
    pools.manage(caller, community, pool);
    Offer offer = promised(community, rejection.contribution());
    refuseOtherPool(offer, pool);
    var decision = new Decision.Rejected(offer.id(), rejection.checkedReason());
    offers.decide(community, List.of(decision), caller.person());
  }

  private static void refuseOtherPool(Offer offer, PoolId pool) {
    if (!offer.target().equals(pool.holder())) {
      throw new Refused(new CommonsRefusal.NoSuchContribution());
    }
  }

  /// Takes one's own promise back, or another member's for those who may.
  @Transactional
  public void cancel(Caller caller, CommunityId community, PoolId pool, OfferId id) {
    Member author = membership.require(caller, community, Permission.GIVE);
    Offer offer = locked(community, id);
    refuseOtherPool(offer, pool);
    var giver = new MemberId(offer.giver().id());
    if (!membership.actsFor(author, giver)) {
      throw new Refused(new CommonsRefusal.NotYourContribution());
    }
    refuseDecided(offer);
    Optional<MemberId> instead = Optional.of(author.id()).filter(one -> !one.equals(giver));
    offers.decide(community, List.of(new Decision.Cancelled(id, instead)), caller.person());
  }

  private Offer promised(CommunityId community, OfferId id) {
    Offer offer = locked(community, id);
    refuseDecided(offer);
    return offer;
  }

  private Offer locked(CommunityId community, OfferId id) {
    return offers.lock(community, List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new Refused(new CommonsRefusal.NoSuchContribution()));
  }

  private static void refuseDecided(Offer offer) {
    if (!offer.promised()) {
      throw new Refused(new CommonsRefusal.AlreadyDecided(offer.status().code()));
    }
  }
}

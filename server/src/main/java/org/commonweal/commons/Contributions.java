package org.commonweal.commons;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
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

  /// Promises that one giver may have waiting at a time, in all pools.
  static final int PROMISES_LIMIT = 500;

  private final Pools pools;
  private final PoolStore store;
  private final Offers offers;
  private final Items items;
  private final Membership membership;
  private final Members members;
  private final Councils councils;

  Contributions(
      Pools pools,
      PoolStore store,
      Offers offers,
      Items items,
      Membership membership,
      Members members,
      Councils councils) {
    this.pools = pools;
    this.store = store;
    this.offers = offers;
    this.items = items;
    this.membership = membership;
    this.members = members;
    this.councils = councils;
  }

  /// Promises goods to a pool: one's own, those of a council one manages or, for those who may, of
  /// other members; all or none.
  @Transactional
  public List<OfferId> offer(
      Caller caller, CommunityId community, PoolId id, List<NewContribution> contributions) {
    Set<Holder> givers = contributions.stream().map(NewContribution::giver).collect(toSet());
    mayOfferFor(caller, community, givers);
    store.hold(community, id);
    Pool pool = pools.get(community, id);
    if (!pool.open()) {
      throw new Refused(new CommonsRefusal.PoolClosed(pool.name()));
    }
    Set<MemberId> people = people(givers);
    if (!members.keepTakingPart(community, people).equals(people)) {
      throw new Refused(new CommonsRefusal.NoSuchGiver("giver"));
    }
    var known =
        items.all(community, contributions.stream().map(NewContribution::item).distinct().toList());
    List<NewOffer> checked = contributions.stream().map(c -> check(pool, c, known)).toList();
    limit(community, checked);
    return offers.place(community, checked, caller.person());
  }

  private void mayOfferFor(Caller caller, CommunityId community, Set<Holder> givers) {
    membership.requireFor(caller, community, people(givers), Permission.GIVE);
    if (givers.isEmpty()) {
      throw new Refused(new CommonsRefusal.NothingChosen("contributions"));
    }
    givers.stream()
        .filter(giver -> giver.kind() == HolderKind.COUNCIL)
        .map(giver -> new CouncilId(giver.id()))
        .sorted(Comparator.comparing(CouncilId::value))
        .forEach(council -> {
          councils.keepOpen(community, council);
          membership.requireManager(caller, community, council);
        });
  }

  private static Set<MemberId> people(Set<Holder> givers) {
    return givers.stream()
        .filter(giver -> giver.kind() == HolderKind.MEMBER)
        .map(giver -> new MemberId(giver.id()))
        .collect(toSet());
  }

  private void limit(CommunityId community, List<NewOffer> promised) {
    Map<UUID, Long> added =
        promised.stream().collect(groupingBy(one -> one.giver().id(), counting()));
    Map<UUID, Integer> waiting = offers.promises(community, added.keySet());
    added.forEach((giver, count) -> {
      if (waiting.getOrDefault(giver, 0) + count > PROMISES_LIMIT) {
        throw new Refused(new CommonsRefusal.TooManyPromises(PROMISES_LIMIT));
      }
    });
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
    return new NewOffer(wish.giver(), pool.id().holder(), item.id(), units, note);
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

  /// Takes one's own promise back, that of a council one manages, or another member's for those who
  /// may.
  @Transactional
  public void cancel(Caller caller, CommunityId community, PoolId pool, OfferId id) {
    Member author = membership.require(caller, community, Permission.GIVE);
    Offer offer = locked(community, id);
    refuseOtherPool(offer, pool);
    if (!actsFor(author, offer.giver())) {
      throw new Refused(new CommonsRefusal.NotYourContribution());
    }
    refuseDecided(offer);
    Optional<MemberId> instead =
        Optional.of(author.id()).filter(one -> !one.value().equals(offer.giver().id()));
    offers.decide(community, List.of(new Decision.Cancelled(id, instead)), caller.person());
  }

  private boolean actsFor(Member author, Holder giver) {
    return giver.kind() == HolderKind.COUNCIL
        ? membership.manages(author, new CouncilId(giver.id()))
        : membership.actsFor(author, new MemberId(giver.id()));
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

package org.commonweal.commons;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Leg;
import org.commonweal.rounds.Round;
import org.commonweal.rounds.RoundId;
import org.commonweal.rounds.Rounds;
import org.commonweal.sharing.RoundShare;
import org.commonweal.sharing.RoundShares;
import org.commonweal.sharing.ShareId;
import org.commonweal.sharing.Shares;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pickup list of a round: who has come for their share, and whose goes back into the stock
/// because nobody came.
@Service
public class Pickups {

  /// Shares that can be marked in one action.
  public static final int SET_LIMIT = 500;

  private static final Event RETURNED = new Event("share-returned");

  private final PickupStore store;
  private final Pools pools;
  private final Rounds rounds;
  private final RoundShares shares;
  private final Shares given;
  private final Ledger ledger;
  private final Calendar calendar;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  Pickups(
      PickupStore store,
      Pools pools,
      Rounds rounds,
      RoundShares shares,
      Shares given,
      Ledger ledger,
      Calendar calendar,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.pools = pools;
    this.rounds = rounds;
    this.shares = shares;
    this.given = given;
    this.ledger = ledger;
    this.calendar = calendar;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /// The shares of a round by the receivers' names, for managers of its pool's council; the pool
  /// may be closed.
  @Transactional(readOnly = true)
  public Slice<Pickup> list(Caller caller, CommunityId community, RoundId id, Page page) {
    Round round = rounds.get(community, id);
    pools.attend(caller, community, new PoolId(round.order().source()));
    Slice<RoundShare> slice = shares.list(community, id.value(), page);
    Map<ShareId, PickupStatus> marks =
        store.of(community, slice.rows().stream().map(RoundShare::id).toList());
    return slice.map(
        share -> new Pickup(share, marks.getOrDefault(share.id(), PickupStatus.WAITING)));
  }

  /// Ticks shares off as collected, and takes the ticks off others; the pool may be closed.
  @Transactional
  public void tick(
      Caller caller,
      CommunityId community,
      RoundId id,
      Collection<ShareId> collected,
      Collection<ShareId> waiting) {
    PoolManager manager = attend(caller, community, id);
    refuseSize(collected.size() + waiting.size());
    store.untick(community, id, waiting);
    Set<ShareId> own = own(community, id, collected);
    store.mark(community, own, Optional.empty(), stamp(id, manager));
    boolean returned =
        store.of(community, own).values().stream()
            .anyMatch(status -> status == PickupStatus.RETURNED);
    if (returned) {
      throw new Refused(new CommonsRefusal.ReturnedAlready());
    }
  }

  /// Puts shares that nobody came for back into the stock, all of them or none.
  @Transactional
  public void giveBack(
      Caller caller, CommunityId community, RoundId id, Collection<ShareId> missed) {
    PoolManager manager = work(caller, community, id);
    refuseSize(missed.size());
    if (missed.isEmpty()) {
      throw new Refused(new CommonsRefusal.NothingChosen("shares"));
    }
    List<RoundShare> found = shares.all(community, id.value(), Set.copyOf(missed));
    refuseForeign(found.size(), new HashSet<>(missed).size());
    refuseForbidden(manager.pool(), found.getFirst());
    var journal = new JournalId(ids.next());
    Set<ShareId> wanted = found.stream().map(RoundShare::id).collect(Collectors.toSet());
    List<ShareId> marked = store.mark(community, wanted, Optional.of(journal), stamp(id, manager));
    if (marked.size() < wanted.size()) {
      throw new Refused(new CommonsRefusal.MarkedAlready(wanted.size() - marked.size()));
    }
    given.giveBack(community, wanted);
    post(community, manager, new Return(id, journal, found));
    tell(community, manager, id, found);
  }

  private void tell(
      CommunityId community, PoolManager manager, RoundId id, List<RoundShare> found) {
    BigInteger units =
        found.stream().map(share -> share.units().minor()).reduce(BigInteger.ZERO, BigInteger::add);
    var what = new CommonsEvent.Handful(found.getFirst().item().id(), units);
    PoolId pool = manager.pool().id();
    events.publishEvent(
        new CommonsEvent.SharesReturned(
            community, id, pool, what, found.size(), manager.caller().person()));
  }

  private PoolManager attend(Caller caller, CommunityId community, RoundId id) {
    Round round = rounds.get(community, id);
    return pools.attend(caller, community, new PoolId(round.order().source()));
  }

  private PoolManager work(Caller caller, CommunityId community, RoundId id) {
    Round round = rounds.get(community, id);
    return pools.work(caller, community, new PoolId(round.order().source()));
  }

  private Set<ShareId> own(CommunityId community, RoundId id, Collection<ShareId> wanted) {
    Set<ShareId> own =
        shares.all(community, id.value(), wanted).stream()
            .map(RoundShare::id)
            .collect(Collectors.toSet());
    refuseForeign(own.size(), new HashSet<>(wanted).size());
    return own;
  }

  private static void refuseForeign(int found, int wanted) {
    if (found < wanted) {
      throw new Refused(new CommonsRefusal.NotOfThisRound("shares"));
    }
  }

  private static void refuseSize(int size) {
    if (size > SET_LIMIT) {
      throw new Refused(new CommonsRefusal.TooManyAtOnce("shares", SET_LIMIT));
    }
  }

  private static void refuseForbidden(Pool pool, RoundShare share) {
    if (!pool.allows(share.item().id())) {
      throw new Refused(
          new CommonsRefusal.ItemNotAllowed("shares", share.item().name(), pool.name()));
    }
  }

  private PickupStore.Stamp stamp(RoundId round, PoolManager manager) {
    return new PickupStore.Stamp(round, manager.manager().member().id(), clock.instant());
  }

  private record Return(RoundId round, JournalId journal, List<RoundShare> shares) {}

  private void post(CommunityId community, PoolManager manager, Return back) {
    var shelf = new Shelf(manager.pool().id(), back.shares().getFirst().item().unit());
    Set<AccountKey> keys = new LinkedHashSet<>();
    keys.add(shelf.stock());
    back.shares().forEach(share -> keys.add(shelf.received(share.receiver())));
    Map<AccountKey, AccountId> accounts = ledger.open(community, keys);
    AccountId stock = Lookup.in(accounts, shelf.stock());
    List<Leg> legs =
        back.shares().stream()
            .map(share ->
                new Leg(
                    Lookup.in(accounts, shelf.received(share.receiver())), stock, share.units()))
            .toList();
    ledger.postOne(
        community,
        new Journal(
            back.journal(),
            manager.author(),
            RETURNED,
            back.round().value(),
            calendar.today(community),
            legs));
  }
}

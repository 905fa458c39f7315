package org.commonweal.treasury;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.commonweal.community.Member;
import org.commonweal.community.Membership;
import org.commonweal.community.Names;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Resolution;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where a community keeps its money: opened, renamed, and closed when nothing is left there.
@Service
public class OutsidePlaces {

  /// Places that one community may have, closed ones included.
  public static final int MOST = 200;

  private final PlaceStore store;
  private final MoneyStore holdings;
  private final Rulings rulings;
  private final Names names;
  private final Membership membership;
  private final Ids ids;
  private final InstantSource clock;

  OutsidePlaces(
      PlaceStore store,
      MoneyStore holdings,
      Rulings rulings,
      Names names,
      Membership membership,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.holdings = holdings;
    this.rulings = rulings;
    this.names = names;
    this.membership = membership;
    this.ids = ids;
    this.clock = clock;
  }

  /// All places by name, open ones first; their names are for everybody.
  public List<OutsidePlace> all(CommunityId community) {
    return store.all(community, MOST);
  }

  public OutsidePlace get(CommunityId community, PlaceId id) {
    return store.find(community, id).orElseThrow(OutsidePlaces::nothing);
  }

  /// The place, which is open and stays so until the transaction ends; `field` says where it was
  /// named.
  public OutsidePlace keepOpen(CommunityId community, PlaceId id, String field) {
    OutsidePlace place =
        store.keepOpen(community, List.of(id)).stream()
            .findFirst()
            .orElseThrow(OutsidePlaces::nothing);
    if (!place.open()) {
      throw new Refused(new TreasuryRefusal.PlaceClosed(field, place.name()));
    }
    return place;
  }

  /// Those of these places that there are, open or not, which stay so until the transaction ends.
  public List<OutsidePlace> keepOpen(CommunityId community, Collection<PlaceId> places) {
    return store.keepOpen(community, places);
  }

  /// What the books say is in these places, by currency.
  public List<PlaceHolding> holdings(
      Caller caller, CommunityId community, Collection<PlaceId> places) {
    membership.require(caller, community, Permission.READ_MONEY);
    return holdings.places(community, places);
  }

  @Transactional
  public OutsidePlace open(Caller caller, CommunityId community, NewPlace wish) {
    membership.require(caller, community, Permission.KEEP_MONEY);
    var place = new OutsidePlace(new PlaceId(ids.next()), wish.kind(), name(wish), true);
    names.lock(community, "treasury.place");
    if (store.all(community, MOST).size() >= MOST) {
      throw new Refused(new TreasuryRefusal.TooManyPlaces(MOST));
    }
    if (!store.insert(community, place, clock.instant(), caller.person())) {
      throw taken(place);
    }
    return place;
  }

  @Transactional
  public OutsidePlace change(Caller caller, CommunityId community, PlaceId id, NewPlace wish) {
    membership.require(caller, community, Permission.KEEP_MONEY);
    OutsidePlace before = store.lock(community, id).orElseThrow(OutsidePlaces::nothing);
    return written(community, new OutsidePlace(id, wish.kind(), name(wish), before.open()));
  }

  /// Closes a place that holds nothing in any currency, with its accounts.
  @Transactional
  public OutsidePlace close(Caller caller, CommunityId community, PlaceId id) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    OutsidePlace place = store.lock(community, id).orElseThrow(OutsidePlaces::nothing);
    List<PlaceHolding> open =
        holdings.places(community, List.of(id)).stream().filter(one -> !one.closed()).toList();
    open.forEach(holding -> refuseUnlessEmpty(place, holding));
    OutsidePlace closed = written(community, place.opened(false));
    decide(caller, member, open, one -> new Resolution.CloseAccount(one.id()));
    return closed;
  }

  private static void refuseUnlessEmpty(OutsidePlace place, PlaceHolding holding) {
    if (holding.amount().signum() != 0) {
      throw new Refused(
          new TreasuryRefusal.PlaceHolds(
              place.name(), holding.amount(), holding.currency().code()));
    }
  }

  /// Opens a closed place again, under its name.
  @Transactional
  public OutsidePlace reopen(Caller caller, CommunityId community, PlaceId id) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    OutsidePlace place = store.lock(community, id).orElseThrow(OutsidePlaces::nothing);
    List<PlaceHolding> closed =
        holdings.places(community, List.of(id)).stream().filter(PlaceHolding::closed).toList();
    OutsidePlace opened = written(community, place.opened(true));
    decide(caller, member, closed, one -> new Resolution.ReopenAccount(one.id()));
    return opened;
  }

  private void decide(
      Caller caller,
      Member member,
      List<PlaceHolding> accounts,
      Function<PlaceHolding, Resolution> resolution) {
    rulings.decide(
        caller,
        member,
        accounts.stream().map(PlaceHolding::id).toList(),
        accounts.stream().map(resolution).toList());
  }

  private OutsidePlace written(CommunityId community, OutsidePlace place) {
    names.lock(community, "treasury.place");
    if (!store.update(community, place)) {
      throw taken(place);
    }
    return place;
  }

  private static String name(NewPlace wish) {
    var checks = new Checks();
    String name = checks.name("name", wish.name());
    checks.done();
    return name;
  }

  private static Refused nothing() {
    return new Refused(new TreasuryRefusal.NoSuchPlace(""));
  }

  private static Refused taken(OutsidePlace place) {
    return new Refused(new TreasuryRefusal.PlaceNameTaken("name", place.name()));
  }
}

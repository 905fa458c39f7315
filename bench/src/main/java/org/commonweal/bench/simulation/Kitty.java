package org.commonweal.bench.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Purpose;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.MovementId;
import org.commonweal.treasury.Movements;
import org.commonweal.treasury.NewMovement;
import org.commonweal.treasury.NewPlace;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.PlaceKind;
import org.commonweal.treasury.Way;

/// The money of a pantry's members: two places that it is kept at, and the wallets. What the
/// treasury knows beside the book is kept here a second time.
final class Kitty {

  static final String EURO = "EUR";

  final Pantry pantry;
  final Unit euro;

  /// The owner, who sends money to others.
  final MemberId self;

  /// Differences of counts are the community's.
  final Holder community;

  /// Whether they are open.
  final Map<PlaceId, Boolean> places = new LinkedHashMap<>();

  final List<MovementId> movements = new ArrayList<>();
  boolean transfers;

  Kitty(Pantry pantry) {
    this.pantry = pantry;
    Machine machine = pantry.town.machine;
    var id = pantry.town.community;
    euro = machine.bean(Currencies.class).get(id, EURO, "").unit();
    self = machine.bean(Membership.class).find(pantry.owner, id).orElseThrow().id();
    community = new Holder(HolderKind.COMMUNITY, machine.bean(Communities.class).get(id).uid());
    for (String name : List.of("Cash box", "Bank")) {
      places.put(
          machine
              .bean(OutsidePlaces.class)
              .open(pantry.owner, id, new NewPlace(PlaceKind.CASH, name))
              .id(),
          true);
    }
    begin();
  }

  /// From now on the euro is in use, and its wallets can be found.
  private void begin() {
    PlaceId box = places.keySet().iterator().next();
    var first = new MovementId(new UUID(0, 1));
    pantry
        .town
        .machine
        .bean(Movements.class)
        .move(
            pantry.owner,
            pantry.town.community,
            first,
            NewMovement.of(new Way.TopUp(self, box), "100", EURO));
    movements.add(first);
    Check.same("a first top-up", 1, pantry.adopt().size());
  }

  boolean open(PlaceId place) {
    return Lookup.in(places, place);
  }

  Quantity cents(int cents) {
    return Quantity.of(cents, euro);
  }

  AccountKey wallet(MemberId member) {
    return new AccountKey(new Holder(HolderKind.MEMBER, member.value()), Purpose.WALLET, euro);
  }

  AccountKey outside(PlaceId place) {
    return new AccountKey(place.holder(), Purpose.OUTSIDE, euro);
  }

  AccountKey differences() {
    return new AccountKey(community, Purpose.DIFFERENCE, euro);
  }
}

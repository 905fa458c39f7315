package org.commonweal.bench.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.Purpose;

/// A community's book in the ledger, beside its model.
final class Town {

  private static final int EMPTY_ACCOUNTS = 5;

  final CommunityId community;
  final Machine machine;
  final Model model = new Model();
  final List<Journal> asked = new ArrayList<>();
  final List<AccountId> tomatoes;
  final List<AccountId> euros;

  /// Two accounts for quantities near the end of 128 bits, apart from all others.
  final List<AccountId> giants;

  Town(Machine machine, CommunityId community, Chance chance) {
    this.machine = machine;
    this.community = community;
    tomatoes = open(new Unit(new UnitId(chance.id()), 0), Purpose.GIVEN, Purpose.STOCK, chance);
    euros = open(new Unit(new UnitId(chance.id()), 2), Purpose.OUTSIDE, Purpose.WALLET, chance);
    giants = open(new Unit(new UnitId(chance.id()), 18), Purpose.GIVEN, Purpose.RECEIVED, chance);
  }

  /// One account that value comes from, and some that it goes to.
  private List<AccountId> open(Unit unit, Purpose from, Purpose to, Chance chance) {
    List<AccountKey> keys = new ArrayList<>();
    keys.add(key(unit, from, chance));
    for (int i = 0; i < EMPTY_ACCOUNTS; i++) {
      keys.add(key(unit, to, chance));
    }
    return open(keys);
  }

  private static AccountKey key(Unit unit, Purpose purpose, Chance chance) {
    return new AccountKey(new Holder(HolderKind.MEMBER, chance.id()), purpose, unit);
  }

  /// Opens what is missing, in the ledger and in the model.
  List<AccountId> open(List<AccountKey> keys) {
    Map<AccountKey, AccountId> opened = machine.ledger().open(community, keys);
    opened.forEach(model::open);
    return keys.stream().map(key -> Lookup.in(opened, key)).toList();
  }

  /// Of an account that nobody has, for tomatoes.
  AccountKey key(Purpose purpose, Chance chance) {
    return key(unit(tomatoes.getFirst()), purpose, chance);
  }

  Unit unit(AccountId account) {
    return model.account(account).key.unit();
  }

  @Override
  public String toString() {
    return "community " + community.value();
  }
}

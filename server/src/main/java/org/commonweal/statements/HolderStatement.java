package org.commonweal.statements;

import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.Holder;

/// All accounts of a member, pool or place that somebody may see, unit by unit, as they were at the
/// end of some days. Different units are never added up.
public record HolderStatement(Holder holder, String name, Days days, Slice<InUnit> units) {

  /// The accounts that count the same.
  public record InUnit(UnitName unit, List<Balance> balances) {

    public InUnit {
      balances = List.copyOf(balances);
    }
  }

  /// An account with its balance, and what it had before the days, if there is a first one.
  public record Balance(NamedAccount account, Optional<Quantity> opening) {

    /// What moved in between.
    public Optional<Quantity> change() {
      return opening.map(before -> account.balance().minus(before));
    }
  }
}

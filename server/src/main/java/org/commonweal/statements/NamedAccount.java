package org.commonweal.statements;

import java.util.UUID;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.Holding;
import org.commonweal.ledger.Purpose;

/// An account with the names of its holder and of what it counts.
///
/// Accounts through which value enters are below 0 in the ledger. People are shown what was given,
/// and what is in the cash box, as they count it: above.
public record NamedAccount(Holding holding, String holderName, UnitName unit) {

  static NamedAccount of(Holding holding, Names names) {
    return new NamedAccount(
        holding, names.of(holding.key().holder()), names.of(holding.key().unit().id()));
  }

  public UUID uid() {
    return holding.uid();
  }

  public Holder holder() {
    return holding.key().holder();
  }

  public Purpose purpose() {
    return holding.key().purpose();
  }

  /// What it holds now, as people count it.
  public Quantity balance() {
    return counted(holding.balance());
  }

  /// A quantity of the ledger as people count it on this account.
  Quantity counted(Quantity quantity) {
    return switch (purpose()) {
      case GIVEN, OUTSIDE, OPENING, DEBT -> quantity.negated();
      case STOCK,
          RECEIVED,
          HOLD,
          ESCROW,
          WALLET,
          DIFFERENCE,
          USED,
          WRITTEN_OFF,
          POT,
          FEES,
          RESERVE,
          DEPOSITS,
          HELD,
          DISCOUNT,
          CLAIM,
          INCOME,
          FUNDING,
          SPENT,
          OWED ->
          quantity;
    };
  }
}

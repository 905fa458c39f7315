package org.commonweal.web.statements;

import org.commonweal.kernel.Quantity;
import org.commonweal.language.Language;
import org.commonweal.statements.NamedAccount;
import org.commonweal.statements.UnitName;

/// Accounts and quantities as pages say them.
final class Words {

  private Words() {}

  /// `Tomatoes received by Xavier`.
  static String title(Language language, NamedAccount account) {
    return language.account(account.purpose(), account.holderName(), account.unit().name());
  }

  /// `80 Tomatoes`, `2.5 kg Apples`, `12.50 EUR`.
  static String units(Language language, UnitName unit, Quantity quantity) {
    String measure = unit.measure().isEmpty() ? " " : " " + unit.measure() + " ";
    return language.number(quantity) + measure + unit.name();
  }

  static String change(Language language, Quantity change) {
    return (change.signum() > 0 ? "+" : "") + language.number(change);
  }
}

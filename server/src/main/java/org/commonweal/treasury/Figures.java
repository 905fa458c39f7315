package org.commonweal.treasury;

import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.QuantityRefusal;
import org.commonweal.kernel.Refused;

/// Reads amounts of a currency, within the digits that a community lets them have.
public record Figures(TreasurySettings settings, Currency currency) {

  /// More than 0.
  public Quantity amount(String field, String text) {
    Quantity amount = Quantity.parse(field, text, currency.unit());
    if (amount.minor().toString().length() > settings.digits()) {
      throw new Refused(new QuantityRefusal.TooLarge(field));
    }
    return amount;
  }

  /// 0 or more.
  public Quantity counted(String field, String text) {
    return text.strip().matches("0{1,20}(\\.0{1,20})?")
        ? Quantity.zero(currency.unit())
        : amount(field, text);
  }
}

package org.commonweal.api;

import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.Currency;

/// An amount of money as JSON: decimal text, and the code of the currency.
record Money(String amount, String currency) {

  static Money of(Quantity amount, Currency currency) {
    return new Money(amount.text(), currency.code());
  }
}

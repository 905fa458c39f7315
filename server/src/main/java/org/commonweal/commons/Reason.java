package org.commonweal.commons;

import org.commonweal.kernel.Checks;
import org.commonweal.kernel.InputRefusal;

/// Why somebody undoes something, in their own words: 1 to 1 000 characters.
record Reason(String text) {

  static Reason of(String typed) {
    var checks = new Checks();
    String text = checks.text("reason", typed, StockStep.REASON_LIMIT);
    if (text.isEmpty()) {
      checks.add(new InputRefusal.Missing("reason"));
    }
    checks.done();
    return new Reason(text);
  }
}

package org.commonweal.commons;

import org.commonweal.kernel.Checks;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.sharing.OfferId;

/// A contribution that is not taken, and the reason in the council's words.
public record Rejection(OfferId contribution, String reason) {

  String checkedReason() {
    var checks = new Checks();
    String checked = checks.text("reason", reason, Checks.TEXT_LIMIT);
    if (checked.isEmpty()) {
      checks.add(new InputRefusal.Missing("reason"));
    }
    checks.done();
    return checked;
  }
}

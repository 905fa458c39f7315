package org.commonweal.web.rounds;

import java.util.Optional;
import org.commonweal.commons.Approval;
import org.commonweal.commons.Approved;

/// Whether a plan takes a second manager's consent, whether the visitor made the plan, and who
/// consented.
public record Consent(Approval required, boolean own, Optional<Approved> given) {

  /// Whether nobody has consented who has to.
  public boolean missing() {
    return required == Approval.SECOND_MANAGER && given.isEmpty();
  }
}

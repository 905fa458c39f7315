package org.commonweal.ledger;

import org.commonweal.kernel.CommunityId;

/// The entries of a community that are looked at: those behind `after`, which is 0 for all of them.
record Part(CommunityId community, long after) {

  boolean whole() {
    return after == 0;
  }
}

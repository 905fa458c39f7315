package org.commonweal.ledger;

import java.time.Instant;

/// The place in the chain that was written down at a moment, and the entry of the seal before.
record Seal(Link link, long previous, Instant sealedAt) {

  static final Seal NONE = new Seal(Link.START, 0, Instant.EPOCH);
}

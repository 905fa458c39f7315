package org.commonweal.ledger;

import java.time.Instant;
import java.util.Optional;

/// Where the chain of a community has come to: the last sealed entry, the hash over all entries up
/// to it, and how many entries stand behind it unsealed. Without a seal the entry is 0.
public record Head(long entry, String hash, Optional<Instant> sealedAt, long unsealed) {

  /// What to keep elsewhere: entry and hash in a form that can be printed.
  public String text() {
    return new KeptHead(entry, hash).text();
  }
}

package org.commonweal.identity;

import java.time.Instant;
import org.springframework.stereotype.Service;

/// The memory of answered writes.
@Service
public class Once {

  private final OnceStore store;

  Once(OnceStore store) {
    this.store = store;
  }

  /// Forgets the writes asked before a moment; how many there were. For a clean-up job.
  public int forgetBefore(Instant moment) {
    return store.forgetBefore(moment);
  }
}

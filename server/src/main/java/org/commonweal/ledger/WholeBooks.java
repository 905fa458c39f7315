package org.commonweal.ledger;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.commonweal.kernel.LaneRefusal;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Component;

/// Lets few at a time read books from their first entry on, so that connections and disk are left
/// for everybody else.
@Component
class WholeBooks {

  static final int AT_ONCE = 2;

  private final Semaphore free = new Semaphore(AT_ONCE);

  /// Reads, or refuses at once if enough others are reading.
  <T> T read(Supplier<T> reading) {
    if (!free.tryAcquire()) {
      throw new Refused(new LaneRefusal.Overloaded());
    }
    try {
      return reading.get();
    } finally {
      free.release();
    }
  }
}

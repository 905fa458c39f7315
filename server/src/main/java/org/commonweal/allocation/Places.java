package org.commonweal.allocation;

import java.util.List;
import java.util.UUID;

/// Finds the place of a recipient in the queue, counted from 1: an open hash table of plain
/// numbers, because a million lookups in a map of objects wait for memory most of the time.
final class Places {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long[] ids;
  private final int[] table;
  private final int shift;

  Places(List<Recipient> recipients) {
    ids = new long[2 * recipients.size()];
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(recipients.size()) + 1;
    table = new int[1 << bits];
    shift = Long.SIZE - bits;
    int place = 0;
    for (Recipient recipient : recipients) {
      put(recipient.id(), ++place);
    }
  }

  private void put(UUID id, int place) {
    int slot = slot(id);
    if (table[slot] != 0) {
      throw new IllegalArgumentException("recipient: " + id + " twice (expected: once)");
    }
    table[slot] = place;
    ids[2 * place - 2] = id.getMostSignificantBits();
    ids[2 * place - 1] = id.getLeastSignificantBits();
  }

  int of(UUID id) {
    int place = table[slot(id)];
    if (place == 0) {
      throw new IllegalArgumentException("recipient: " + id + " (expected: in the queue)");
    }
    return place;
  }

  /// Where the id is, or the free slot where it belongs.
  private int slot(UUID id) {
    long high = id.getMostSignificantBits();
    long low = id.getLeastSignificantBits();
    int slot = (int) (((high ^ Long.rotateLeft(low, 32)) * GOLDEN) >>> shift);
    while (table[slot] != 0 && !isAt(table[slot], high, low)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private boolean isAt(int place, long high, long low) {
    return ids[2 * place - 1] == low && ids[2 * place - 2] == high;
  }
}

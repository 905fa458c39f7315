package org.commonweal.rounds;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.commonweal.ledger.JournalId;

/// Makes the id of a chunk's journal from the round and the chunk's first position: whoever posts
/// that chunk again, after a crash or on another instance, does it under the same id.
final class ChunkId {

  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private ChunkId() {}

  static JournalId of(RoundId round, int first) {
    UUID id = round.value();
    ByteBuffer content =
        ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .putInt(first);
    long low = ByteBuffer.wrap(Sha256.digest().digest(content.array())).getLong();
    return new JournalId(new UUID(id.getMostSignificantBits(), low >>> 2 | VARIANT));
  }
}

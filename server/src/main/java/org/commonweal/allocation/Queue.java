package org.commonweal.allocation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Everybody's standing by id.
///
/// No place changes while a ration is made: the queue decides only in a tier that the stock does
/// not cover, that tier gives out all whole packs, and so no later one has odd units.
final class Queue {

  private final Map<UUID, Standing> standings;

  Queue(List<Recipient> recipients) {
    standings = HashMap.newHashMap(recipients.size());
    for (Recipient recipient : recipients) {
      standings.put(recipient.id(), new Standing(recipient, standings.size() + 1));
    }
    if (standings.size() < recipients.size()) {
      throw new IllegalArgumentException(
          "recipients: " + standings.size() + " distinct (expected: " + recipients.size() + ")");
    }
  }

  Standing standing(UUID recipient) {
    Standing standing = standings.get(recipient);
    if (standing == null) {
      throw new IllegalArgumentException("recipient: " + recipient + " (expected: in the queue)");
    }
    return standing;
  }
}

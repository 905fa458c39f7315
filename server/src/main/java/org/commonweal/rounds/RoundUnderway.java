package org.commonweal.rounds;

import java.util.UUID;
import org.commonweal.kernel.CommunityId;

/// A round that is being paid out, as the list of waiting work names it.
record RoundUnderway(CommunityId community, RoundId round) {

  static RoundUnderway parse(String text) {
    String[] parts = text.split("/", -1);
    return new RoundUnderway(
        new CommunityId(Integer.parseInt(parts[0])), new RoundId(UUID.fromString(parts[1])));
  }

  String text() {
    return community.value() + "/" + round.value();
  }
}

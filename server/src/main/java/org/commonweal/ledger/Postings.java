package org.commonweal.ledger;

import org.commonweal.kernel.CommunityId;
import org.springframework.stereotype.Service;

/// Posts journals of many callers who write nothing beside them: what is asked for while others are
/// being written goes into one set.
@Service
public class Postings {

  /// Longer journals are posted by [Ledger], in a transaction of their own.
  public static final int MAX_LEGS = 400;

  private final Lane<Journal, Posting> lane;

  Postings(Lanes lanes, Journals journals) {
    lane = lanes.open(journals::post);
  }

  /// Posts one journal and answers when it is committed. Outside of any transaction only.
  public Posting submit(CommunityId community, Journal journal) {
    if (journal.legs().size() > MAX_LEGS) {
      throw new IllegalArgumentException(
          "legs: " + journal.legs().size() + " (expected: at most " + MAX_LEGS + ")");
    }
    return lane.submit(community, journal);
  }
}

package org.commonweal.activity;

import java.util.UUID;
import org.commonweal.kernel.Quantity;

/// What happened to one item in one pool in the days of a report: `before + received + opened -
/// inRounds - byHand - used - lost + counted = after`.
///
/// `contributions` is how many were received and stayed, `rounds` how many were held. What was not
/// collected in a round and came back is not counted as given; `counted` is what counts found more,
/// or fewer if it is below 0.
public record ReportLine(
    UUID pool,
    String poolName,
    UUID item,
    String itemName,
    String measure,
    Quantity before,
    int contributions,
    Quantity received,
    Quantity opened,
    int rounds,
    Quantity inRounds,
    Quantity byHand,
    Quantity used,
    Quantity lost,
    Quantity counted,
    Quantity after) {

  /// All that members were given.
  public Quantity given() {
    return inRounds.plus(byHand);
  }
}

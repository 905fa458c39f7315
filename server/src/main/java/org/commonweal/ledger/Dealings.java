package org.commonweal.ledger;

import java.util.List;
import org.commonweal.kernel.CommunityId;
import org.springframework.stereotype.Service;

/// What moves between one holder and others, for whoever has asked already whether the caller may
/// see it. What moves between accounts of the same holder is left out.
@Service
public class Dealings {

  /// Lines that are told of two holders.
  public static final int MOST_DEALINGS = 2_000;

  private final DealingStore store;

  Dealings(DealingStore store) {
    this.store = store;
  }

  /// Everything so far, summed, by the holder of the other account.
  public List<Flow> of(CommunityId community, Holder holder) {
    return store.of(community, holder);
  }

  /// Leg by leg between two holders, oldest first.
  public List<Dealing> between(CommunityId community, Holder one, Holder other) {
    return store.between(community, one, other, MOST_DEALINGS);
  }
}

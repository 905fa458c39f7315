package org.commonweal.pots;

import java.util.List;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;

/// What became of one load of a set, or would: what the wallet and the pot hold of the member's
/// then.
public sealed interface Loaded {

  MemberId member();

  record Done(MemberId member, String name, Quantity amount, Quantity wallet, Quantity purse)
      implements Loaded {}

  record Declined(MemberId member, String name, List<Refusal> refusals) implements Loaded {

    public Declined {
      refusals = List.copyOf(refusals);
    }
  }
}

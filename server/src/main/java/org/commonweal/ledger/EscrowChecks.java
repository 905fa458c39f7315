package org.commonweal.ledger;

import java.util.List;
import org.commonweal.kernel.CommunityId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks whoever pays out whether the escrows that hold something are still being paid out.
@Component
class EscrowChecks {

  private final DecisionStore store;
  private final ObjectProvider<OnItsWay> onItsWay;

  EscrowChecks(DecisionStore store, ObjectProvider<OnItsWay> onItsWay) {
    this.store = store;
    this.onItsWay = onItsWay;
  }

  List<Mismatch> left(CommunityId community) {
    return store.openEscrows(community).stream()
        .filter(escrow -> onItsWay.stream().noneMatch(some -> some.from(community, escrow)))
        .<Mismatch>map(escrow -> new Mismatch.EscrowLeft(community, escrow))
        .toList();
  }
}

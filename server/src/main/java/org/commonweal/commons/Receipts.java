package org.commonweal.commons;

import java.util.List;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Lane;
import org.commonweal.ledger.Lanes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Confirms that promised goods are there, and posts them into the pool's stock.
@Service
public class Receipts {

  /// Contributions that can be confirmed in one action.
  public static final int SET_LIMIT = 500;

  private final Pools pools;
  private final Deliveries deliveries;
  private final Ids ids;
  private final Lane<Confirmation, Receipt> lane;

  Receipts(Pools pools, Deliveries deliveries, Ids ids, Lanes lanes) {
    this.pools = pools;
    this.deliveries = deliveries;
    this.ids = ids;
    lane = lanes.open(this::confirm);
  }

  /// Confirms one contribution, or refuses. It goes through the community's lane, in one set with
  /// what others confirm at the same time, and is committed when this returns: outside of any
  /// transaction only.
  public Receipt.Confirmed confirmOne(Caller caller, CommunityId community, NewReceipt wanted) {
    return switch (lane.submit(community, new Confirmation(caller, wanted))) {
      case Receipt.Confirmed confirmed -> confirmed;
      case Receipt.Declined declined -> throw new Refused(declined.refusal());
    };
  }

  /// Confirms contributions to any pools for any callers, each decided alone.
  List<Receipt> confirm(CommunityId community, List<Confirmation> set) {
    List<Pools.Managing> wishes =
        set.stream()
            .map(asked -> new Pools.Managing(asked.caller(), asked.wanted().pool()))
            .toList();
    return deliveries.take(community, set, pools.managers(community, wishes));
  }

  /// Confirms many contributions to one pool in one transaction, each decided alone; answers in
  /// their order.
  @Transactional
  public List<Receipt> confirm(
      Caller caller, CommunityId community, PoolId id, List<Arrival> arrivals) {
    PoolManagers managers = pools.managers(community, List.of(new Pools.Managing(caller, id)));
    managers.require(caller, id);
    refuseSize(arrivals);
    List<Confirmation> set =
        arrivals.stream()
            .map(arrival -> new NewReceipt(new JournalId(ids.next()), id, arrival))
            .map(wanted -> new Confirmation(caller, wanted))
            .toList();
    return deliveries.take(community, set, managers);
  }

  private static void refuseSize(List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      throw new Refused(new CommonsRefusal.NothingChosen("contributions"));
    }
    if (arrivals.stream().map(Arrival::contribution).distinct().count() < arrivals.size()) {
      throw new Refused(new CommonsRefusal.ChosenTwice("contributions"));
    }
    if (arrivals.size() > SET_LIMIT) {
      throw new Refused(new CommonsRefusal.TooManyAtOnce("contributions", SET_LIMIT));
    }
  }
}

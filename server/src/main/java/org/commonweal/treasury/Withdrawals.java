package org.commonweal.treasury;

import java.util.List;
import org.commonweal.community.Member;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records that members took money out of their wallets at a place.
@Service
public class Withdrawals {

  private final Movements movements;
  private final Membership membership;
  private final Ids ids;

  Withdrawals(Movements movements, Membership membership, Ids ids) {
    this.movements = movements;
    this.membership = membership;
    this.ids = ids;
  }

  /// Somebody who has left can still take out what is theirs.
  @Transactional
  public MovementId record(Caller caller, CommunityId community, NewWithdrawal asked) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    Wish wish = Wish.of(new MovementId(ids.next()), Wish.author(caller, member), asked);
    return movements.move(community, List.of(wish), Together.EACH_ALONE).getFirst().orRefuse();
  }
}

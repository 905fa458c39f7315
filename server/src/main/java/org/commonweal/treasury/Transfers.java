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

/// Sends money from the caller's own wallet to another member's, where the community lets its
/// members do that.
@Service
public class Transfers {

  private final Movements movements;
  private final Membership membership;
  private final Ids ids;

  Transfers(Movements movements, Membership membership, Ids ids) {
    this.movements = movements;
    this.membership = membership;
    this.ids = ids;
  }

  @Transactional
  public MovementId send(Caller caller, CommunityId community, NewTransfer asked) {
    Member member = membership.require(caller, community, Permission.SEND_MONEY);
    Wish wish = Wish.of(new MovementId(ids.next()), Wish.author(caller, member), asked);
    return movements.move(community, List.of(wish), Together.EACH_ALONE).getFirst().orRefuse();
  }
}

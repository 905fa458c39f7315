package org.commonweal.treasury;

import java.util.List;
import org.commonweal.community.Member;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records that members brought money, which is in their wallets from then on.
@Service
public class TopUps {

  /// Top-ups that can be recorded in one action.
  public static final int SET_LIMIT = 500;

  private final Movements movements;
  private final Membership membership;
  private final Ids ids;

  TopUps(Movements movements, Membership membership, Ids ids) {
    this.movements = movements;
    this.membership = membership;
    this.ids = ids;
  }

  @Transactional
  public MovementId record(Caller caller, CommunityId community, NewTopUp asked) {
    return record(caller, community, List.of(asked), Together.EACH_ALONE).getFirst().orRefuse();
  }

  /// Records many in one transaction and answers in their order.
  @Transactional
  public List<Outcome> record(
      Caller caller, CommunityId community, List<NewTopUp> asked, Together together) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    refuseSize(asked);
    Author author = Wish.author(caller, member);
    List<Wish> wishes =
        asked.stream().map(one -> Wish.of(new MovementId(ids.next()), author, one)).toList();
    return movements.move(community, wishes, together);
  }

  private static void refuseSize(List<NewTopUp> asked) {
    if (asked.isEmpty()) {
      throw new Refused(new TreasuryRefusal.NothingToRecord("topUps"));
    }
    if (asked.size() > SET_LIMIT) {
      throw new Refused(new TreasuryRefusal.TooManyToRecord("topUps", SET_LIMIT));
    }
  }
}

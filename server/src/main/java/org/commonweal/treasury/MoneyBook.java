package org.commonweal.treasury;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.stereotype.Service;

/// All top-ups, withdrawals and transfers: everybody reads their own, who reads money all of them.
@Service
public class MoneyBook {

  private final MovementStore store;
  private final Membership membership;

  MoneyBook(MovementStore store, Membership membership) {
    this.store = store;
    this.membership = membership;
  }

  /// One movement; for whoever may not see it there is none.
  public Movement get(Caller caller, CommunityId community, MovementId id) {
    Member member = membership.require(caller, community, Permission.READ);
    return store
        .find(community, id)
        .filter(found -> found.concerns(member.id()) || reads(member))
        .orElseThrow(() -> new Refused(new TreasuryRefusal.NoSuchMovement()));
  }

  /// Movements as far as the filter goes and the caller may see them, newest first.
  public Slice<Movement> list(
      Caller caller, CommunityId community, MovementFilter filter, Page page) {
    Member member = membership.require(caller, community, Permission.READ);
    MovementFilter seen = own(member, filter.member()) ? filter : seen(caller, member, filter);
    List<Movement> rows = store.list(community, seen, page);
    return Slice.of(rows, page.size(), movement -> Cursor.of(movement.entry()));
  }

  private static boolean own(Member member, Optional<MemberId> asked) {
    return asked.filter(member.id()::equals).isPresent();
  }

  /// Whoever does not read money is shown their own, and refused those of somebody else.
  private MovementFilter seen(Caller caller, Member member, MovementFilter filter) {
    if (filter.member().isPresent()) {
      membership.require(caller, member.community(), Permission.READ_MONEY);
      return filter;
    }
    return reads(member) ? filter : filter.of(member.id());
  }

  private boolean reads(Member member) {
    return membership.may(member, Permission.READ_MONEY);
  }
}

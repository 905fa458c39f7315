package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.Member;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.Resolution;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Periods of the books: once one is closed, nothing can be entered for its days any more.
@Service
public class Periods {

  private final PeriodStore store;
  private final Membership membership;
  private final Rulings rulings;

  Periods(PeriodStore store, Membership membership, Rulings rulings) {
    this.store = store;
    this.membership = membership;
    this.rulings = rulings;
  }

  /// What was closed, and opened again, newest first; for everybody.
  public Slice<Period> list(CommunityId community, Page page) {
    return Slice.of(store.list(community, page), page.size(), period -> Cursor.of(period.entry()));
  }

  /// The last day that nothing can be entered for; none if every day is open.
  public Optional<LocalDate> closedThrough(CommunityId community) {
    return store.closedThrough(community);
  }

  /// Closes all days up to this one.
  @Transactional
  public void close(Caller caller, CommunityId community, LocalDate through) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    rulings.decide(caller, member, List.of(), List.of(new Resolution.ClosePeriod(through)));
  }

  /// Opens the period again that was closed last, which ends on this day.
  @Transactional
  public void reopen(Caller caller, CommunityId community, LocalDate through) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    rulings.decide(caller, member, List.of(), List.of(new Resolution.ReopenPeriod(through)));
  }
}

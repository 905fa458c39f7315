package org.commonweal.web.treasury;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.treasury.MoneyBook;
import org.commonweal.treasury.Movement;
import org.commonweal.treasury.MovementFilter;
import org.commonweal.treasury.MovementKind;
import org.commonweal.treasury.Movements;
import org.commonweal.treasury.TreasuryRefusal;
import org.commonweal.web.Answer;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The receipt of top-ups that were recorded together, by the numbers of their entries, which
/// follow one another.
@Controller
class TopUpReceiptPages {

  private final MoneyBook book;
  private final Membership membership;

  TopUpReceiptPages(MoneyBook book, Membership membership) {
    this.book = book;
    this.membership = membership;
  }

  @GetMapping("/communities/{community}/treasury/top-ups/many/{entries}")
  Answer receipt(Visit visit, @PathVariable String entries) {
    membership.require(visit.caller(), visit.id(), Permission.READ_MONEY);
    MovementFilter filter =
        MovementFilter.ALL.of(MovementKind.TOP_UP).within(MovementFilter.Entries.of(entries));
    List<Movement> movements = all(visit, filter);
    if (movements.isEmpty()) {
      throw new Refused(new TreasuryRefusal.NoSuchMovement());
    }
    return Answer.show(new TopUpReceiptPage(visit, movements.reversed()));
  }

  private List<Movement> all(Visit visit, MovementFilter filter) {
    List<Movement> all = new ArrayList<>();
    Optional<Page> page = Optional.of(new Page(Optional.empty(), Page.MOST));
    while (page.isPresent() && all.size() < Movements.SET_LIMIT) {
      Slice<Movement> slice = book.list(visit.caller(), visit.id(), filter, page.get());
      all.addAll(slice.rows());
      page = slice.next().map(after -> new Page(Optional.of(after), Page.MOST));
    }
    return all;
  }
}

package org.commonweal.web.treasury;

import java.util.List;
import org.commonweal.treasury.Movement;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// What was recorded in one action, in its order.
public record TopUpReceiptPage(Visit visit, List<Movement> movements) implements WebPage {

  public TopUpReceiptPage {
    movements = List.copyOf(movements);
  }

  @Override
  public String title() {
    return told().sums(movements)
        + " in "
        + visit.language().number(movements.size())
        + (movements.size() == 1 ? " top-up" : " top-ups");
  }

  public Told told() {
    return new Told(visit);
  }

  /// The reference: the numbers in the books.
  public String entries() {
    return movements.getFirst().entry() + "-" + movements.getLast().entry();
  }
}

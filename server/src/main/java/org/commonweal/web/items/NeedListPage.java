package org.commonweal.web.items;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonweal.items.Demand;
import org.commonweal.items.Item;
import org.commonweal.items.Need;
import org.commonweal.kernel.Quantity;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// My needs, and what the community asks of each item; `withdrawn` can be published again, `whyNot`
/// says why the caller cannot publish.
public record NeedListPage(
    Visit visit,
    LocalDate today,
    List<Need> mine,
    Pager pager,
    List<Demand> demand,
    Optional<Need> withdrawn,
    Optional<String> whyNot)
    implements WebPage {

  public NeedListPage {
    mine = List.copyOf(mine);
    demand = List.copyOf(demand);
  }

  @Override
  public String title() {
    return "Needs";
  }

  public String text(Item item, Quantity quantity) {
    return Amounts.text(visit.language(), item, quantity);
  }

  public String units(Item item, Quantity quantity) {
    return Amounts.units(visit.language(), item, quantity);
  }

  /// Where a need stands: `5 of 10 open`, `met until Nov 24`.
  public String standing(Need need) {
    return switch (need.status()) {
      case OPEN -> "open";
      case PARTLY ->
          visit.language().number(need.open())
              + " of "
              + visit.language().number(need.units())
              + " still open";
      case RESTING -> "met, opens again on " + nextOpening(need);
      case FULFILLED -> "met in full";
      case WITHDRAWN -> "withdrawn";
    };
  }

  private String nextOpening(Need need) {
    return need.recurrence().nextStart(today).map(visit.language()::day).orElseThrow();
  }

  public String tone(Need need) {
    return switch (need.status()) {
      case OPEN, PARTLY -> "wait";
      case RESTING, FULFILLED -> "good";
      case WITHDRAWN -> "plain";
    };
  }

  /// Whether it can be withdrawn.
  public boolean running(Need need) {
    return switch (need.status()) {
      case OPEN, PARTLY, RESTING -> true;
      case FULFILLED, WITHDRAWN -> false;
    };
  }

  /// `need, weekly`.
  public String kind(Need need) {
    return need.priority().code() + ", " + need.recurrence().code();
  }

  public String people(int count) {
    return visit.language().number(count) + (count == 1 ? " person" : " people");
  }
}

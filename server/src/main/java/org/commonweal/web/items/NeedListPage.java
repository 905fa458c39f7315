package org.commonweal.web.items;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.Permission;
import org.commonweal.items.Demand;
import org.commonweal.items.Item;
import org.commonweal.items.Need;
import org.commonweal.kernel.Quantity;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// My needs and those of my councils, and what the community asks of each item; `withdrawn` can be
/// published again, `whyNot` says why the caller cannot publish.
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

  /// Whether there is anybody for whom the visitor can publish a need.
  public boolean publishes() {
    return whyNot.isEmpty() || visit.may(Permission.RECORD_FOR_OTHERS);
  }

  public String text(Item item, Quantity quantity) {
    return Amounts.text(visit.language(), item, quantity);
  }

  public String units(Item item, Quantity quantity) {
    return Amounts.units(visit.language(), item, quantity);
  }

  public NeedWords words() {
    return new NeedWords(visit, today);
  }

  /// Whether it is a council's that the visitor acts for.
  public boolean ours(Need need) {
    return need.asker().group().isPresent();
  }

  public String people(int count) {
    return visit.language().number(count) + (count == 1 ? " person" : " people");
  }
}

package org.commonweal.web.treasury;

import java.util.List;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.Counting;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.PlaceHolding;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;

/// One place: what is there, how often it was counted, and how it is changed.
public record PlacePage(
    Visit visit,
    OutsidePlace place,
    List<PlaceHolding> holdings,
    List<Counting> counts,
    Form form,
    Pager pager)
    implements FormPage {

  public PlacePage {
    holdings = List.copyOf(holdings);
    counts = List.copyOf(counts);
  }

  @Override
  public String title() {
    return place.name();
  }

  public Told told() {
    return new Told(visit);
  }

  public boolean keeps() {
    return visit.may(Permission.KEEP_MONEY);
  }

  public String path(String below) {
    return told().place(place.id(), below);
  }

  /// Where the balance of a day is told.
  public String statement() {
    return holdings.size() == 1
        ? told().statement(holdings.getFirst().account())
        : told().statement(place.id());
  }

  public List<Option> kinds() {
    return PlaceListPage.KINDS;
  }

  /// `none`, `20.00 EUR missing`, `5.00 EUR too much`.
  public String difference(Counting counting) {
    Quantity difference = counting.difference();
    if (difference.signum() == 0) {
      return "none";
    }
    return difference.signum() < 0
        ? told().money(difference.negated(), counting.currency()) + " missing"
        : told().money(difference, counting.currency()) + " too much";
  }
}

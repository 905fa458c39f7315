package org.commonweal.web.treasury;

import java.util.List;
import org.commonweal.community.Permission;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.Sheet;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// What the community has, where it is and whose it is: one table per currency.
public record TreasuryPage(Visit visit, List<Sheet> sheets, List<OutsidePlace> places)
    implements WebPage {

  public TreasuryPage {
    sheets = List.copyOf(sheets);
    places = List.copyOf(places);
  }

  @Override
  public String title() {
    return "Money";
  }

  public Told told() {
    return new Told(visit);
  }

  public boolean keeps() {
    return visit.may(Permission.KEEP_MONEY);
  }
}

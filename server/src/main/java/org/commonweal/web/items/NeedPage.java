package org.commonweal.web.items;

import java.util.List;
import org.commonweal.items.Need;
import org.commonweal.items.Shortfall;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;

/// One need: what it got, what it missed, and what the visitor may do about it.
public record NeedPage(
    Visit visit,
    Need need,
    NeedWords words,
    List<Shortfall> missed,
    Pager pager,
    boolean changeable,
    Form form)
    implements FormPage {

  public NeedPage {
    missed = List.copyOf(missed);
  }

  @Override
  public String title() {
    return need.askerName() + " asks for " + words.what(need);
  }

  public String path(String below) {
    return words.href(need) + below;
  }

  /// Whether something of it can be said to have come.
  public boolean receivable() {
    return changeable && need.open().signum() > 0;
  }

  public String received() {
    return Amounts.units(visit.language(), need.item(), need.received());
  }

  public String open() {
    return visit.language().number(need.open());
  }
}

package org.commonweal.web.treasury;

import java.util.List;
import org.commonweal.community.Permission;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.PlaceHolding;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// Where the community keeps its money, and a form for one place more.
public record PlaceListPage(
    Visit visit, List<OutsidePlace> places, List<PlaceHolding> holdings, Form form)
    implements FormPage {

  static final List<Option> KINDS =
      List.of(
          new Option("cash", "Cash box"),
          new Option("bank", "Account at a bank"),
          new Option("mobile", "Mobile money"),
          new Option("other", "Somewhere else"));

  public PlaceListPage {
    places = List.copyOf(places);
    holdings = List.copyOf(holdings);
  }

  @Override
  public String title() {
    return "Places";
  }

  public List<Option> kinds() {
    return KINDS;
  }

  public Told told() {
    return new Told(visit);
  }

  public boolean reads() {
    return visit.may(Permission.READ_MONEY);
  }

  public boolean keeps() {
    return visit.may(Permission.KEEP_MONEY);
  }

  public List<PlaceHolding> holds(OutsidePlace place) {
    return holdings.stream().filter(one -> one.place().equals(place.id())).toList();
  }
}

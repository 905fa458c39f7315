package org.commonweal.web.treasury;

import java.util.List;
import java.util.stream.Collectors;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.PlaceHolding;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// What it means to close a place, before it is done; or what still is there.
public record ClosePlacePage(
    Visit visit, OutsidePlace place, List<PlaceHolding> holdings, Form form) implements FormPage {

  public ClosePlacePage {
    holdings = List.copyOf(holdings);
  }

  @Override
  public String title() {
    return "Close " + place.name();
  }

  public Told told() {
    return new Told(visit);
  }

  public String path(String below) {
    return told().place(place.id(), below);
  }

  /// What still is there: `5.00 EUR, 2.5 HOURS`; empty if nothing is.
  public String left() {
    return holdings.stream()
        .filter(holding -> holding.amount().signum() != 0)
        .map(holding -> told().money(holding.amount(), holding.currency()))
        .collect(Collectors.joining(", "));
  }

  public List<String> effects() {
    return List.of(
        "Nobody can bring money to " + place.name() + " or take it from there any more.",
        "What happened there stays on record, and its statements can be read.",
        "It can be opened again as long as no other open place has its name.");
  }
}

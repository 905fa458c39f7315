package org.commonweal.web.savings;

import java.util.List;
import org.commonweal.community.Permission;
import org.commonweal.savings.Circle;
import org.commonweal.savings.Turn;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// The members who have not paid for the open cycle, to be ticked off as they bring cash.
public record SheetPage(
    Visit visit,
    CircleTold told,
    Circle circle,
    CircleLedger ledger,
    List<OutsidePlace> places,
    Form form)
    implements FormPage {

  public SheetPage {
    places = List.copyOf(places);
  }

  @Override
  public String title() {
    return "Collection sheet";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public boolean open() {
    return circle.status().running() && visit.may(Permission.KEEP_MONEY);
  }

  public List<Turn> unpaid() {
    return circle.turns().stream()
        .filter(turn -> !ledger.paid(circle, circle.cycle(), turn))
        .toList();
  }

  /// What a member brings: all that is missing, and what goes with it.
  public String brings(Turn turn) {
    return told.money(circle, ledger.rest(circle, circle.cycle(), turn));
  }

  public String due() {
    return told.date(ledger.due(circle.cycle()).atZone(circle.terms().zone()).toLocalDate());
  }

  public List<Option> placeOptions() {
    return places.stream()
        .map(place -> new Option(place.id().value().toString(), place.name()))
        .toList();
  }
}

package org.commonweal.web.savings;

import java.util.List;
import org.commonweal.community.Permission;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleStatus;
import org.commonweal.savings.Missing;
import org.commonweal.savings.Parts;
import org.commonweal.savings.Turn;
import org.commonweal.savings.TurnOrder;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// The state with which a circle moves in that has run elsewhere, asked for member by member.
public record MoveInPage(
    Visit visit, CircleTold told, Circle circle, List<OutsidePlace> places, Form form)
    implements FormPage {

  public MoveInPage {
    places = List.copyOf(places);
  }

  @Override
  public String title() {
    return "Move in";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public boolean open() {
    return circle.status() == CircleStatus.DRAFT
        && circle.full()
        && (circle.terms().order() != TurnOrder.LOT || circle.drawnAt().isPresent())
        && visit.may(Permission.KEEP_MONEY);
  }

  public boolean deposits() {
    return circle.terms().rules().missing() == Missing.DEPOSIT;
  }

  public boolean reserve() {
    return circle.terms().rules().missing() == Missing.RESERVE;
  }

  public boolean waits() {
    return circle.terms().rules().missing() == Missing.WAIT;
  }

  public String due() {
    return told.date(circle.terms().firstDue());
  }

  static String field(String what, Turn turn) {
    return what + "-" + turn.seat();
  }

  public String paid(Turn turn) {
    return field("paid", turn);
  }

  public boolean parts() {
    return circle.terms().rules().parts() == Parts.ALLOWED;
  }

  public String part(Turn turn) {
    return field("part", turn);
  }

  public static String discount(int cycle) {
    return "discount-" + (cycle + 1);
  }

  public String deposit(Turn turn) {
    return field("deposit", turn);
  }

  /// `Maria, receives in cycle 3`.
  public String label(Turn turn) {
    return circle.auctioned()
        ? turn.name()
        : turn.name() + ", receives in cycle " + (turn.position() + 1);
  }

  public List<Option> placeOptions() {
    return places.stream()
        .map(place -> new Option(place.id().value().toString(), place.name()))
        .toList();
  }
}

package org.commonweal.web.savings;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Quantity;
import org.commonweal.savings.Circle;
import org.commonweal.savings.Dissolved;
import org.commonweal.savings.Repaid;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// What dissolving a circle would do, or has done, and what is still owed since.
public record DissolvePage(
    Visit visit,
    CircleTold told,
    Circle circle,
    Optional<Dissolved> what,
    List<Repaid> repaid,
    List<OutsidePlace> places,
    Form form)
    implements FormPage {

  public DissolvePage {
    repaid = List.copyOf(repaid);
    places = List.copyOf(places);
  }

  @Override
  public String title() {
    return done() ? "How it was dissolved" : "Dissolve it";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public boolean done() {
    return what.flatMap(Dissolved::at).isPresent();
  }

  /// Whether the visitor can dissolve it now.
  public boolean decides() {
    return what.isPresent() && !done() && circle.organisedBy(visit.member().id());
  }

  public Dissolved all() {
    return what.orElseThrow();
  }

  public String money(Quantity amount) {
    return told.money(circle, amount);
  }

  /// What somebody is owed by others from then on, or below 0, owes them.
  public String rest(Dissolved.Line line) {
    return told.net(line.position().plus(line.covered()).minus(line.share()));
  }

  public boolean deposits() {
    return all().lines().stream()
        .anyMatch(line -> line.returned().plus(line.covered()).signum() > 0);
  }

  /// `Ana owes Ben 66.00 EUR.`
  public String told(Dissolved.Debt debt) {
    String owes = debt.debtorName() + " owes " + debt.creditorName() + " " + money(debt.amount());
    if (debt.open().signum() == 0) {
      return owes + ": all of it is paid.";
    }
    return debt.open().equals(debt.amount())
        ? owes + "."
        : owes + ", of which " + money(debt.open()) + " are not paid yet.";
  }

  public boolean refundable(Repaid one) {
    return visit.may(Permission.KEEP_MONEY) && one.refundedAt().isEmpty();
  }

  public Quantity own() {
    return owes(visit.member().id());
  }

  private Quantity owes(MemberId member) {
    return all().owes(member);
  }

  /// Those who still owe something, for whoever writes down the cash that they bring.
  public List<Option> debtors() {
    if (!done() || !visit.may(Permission.KEEP_MONEY)) {
      return List.of();
    }
    return all().lines().stream()
        .filter(line -> owes(line.member()).signum() > 0)
        .map(line ->
            new Option(
                line.member().value().toString(), line.name() + ": " + money(owes(line.member()))))
        .toList();
  }

  public List<Option> placeOptions() {
    return places.stream()
        .map(place -> new Option(place.id().value().toString(), place.name()))
        .toList();
  }
}

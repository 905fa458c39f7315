package org.commonweal.web.savings;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonweal.kernel.Quantity;
import org.commonweal.savings.Circle;
import org.commonweal.savings.Debt;
import org.commonweal.savings.Opening;
import org.commonweal.savings.Turn;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// What moving in will do, before it is done.
public record MoveInSurePage(Visit visit, CircleTold told, Opening opening, String place, Form form)
    implements FormPage {

  @Override
  public String title() {
    return "Move in like this";
  }

  public Circle circle() {
    return opening.circle();
  }

  public String path(String below) {
    return told.path(circle(), below);
  }

  public List<String> fields() {
    Stream<String> members =
        circle().turns().stream()
            .flatMap(turn ->
                Stream.of("paid", "part", "deposit").map(what -> MoveInPage.field(what, turn)));
    Stream<String> discounts = IntStream.range(0, opening.cycles()).mapToObj(MoveInPage::discount);
    return Stream.of(Stream.of("cycles", "fees", "reserve", "place"), members, discounts)
        .flatMap(fields -> fields)
        .filter(field -> !form.text(field).isEmpty())
        .toList();
  }

  public List<String> effects() {
    List<String> effects = new ArrayList<>();
    effects.add(
        "It runs from cycle "
            + (opening.cycles() + 1)
            + " on, due on "
            + told.date(circle().terms().firstDue())
            + ". From then on the terms and turns are fixed.");
    effects.add("Paid out before: " + received() + ".");
    if (opening.held().signum() > 0) {
      effects.add(
          told.money(circle(), opening.held()) + " come into " + place + ": " + held() + ".");
    }
    new TreeMap<>(opening.debts().stream().collect(groupingBy(Debt::seat)))
        .forEach((seat, debts) -> effects.add(owes(circle().seat(seat), debts)));
    return effects;
  }

  private String received() {
    return circle().turns().stream()
        .filter(turn -> turn.position() < opening.cycles())
        .map(turn -> turn.name() + less(turn.position()))
        .collect(Collectors.joining(", "));
  }

  private String less(int cycle) {
    return Optional.ofNullable(opening.discounts().get(cycle))
        .map(discount -> ", less a discount of " + told.money(circle(), discount))
        .orElse("");
  }

  private String held() {
    Quantity deposits =
        opening.deposits().values().stream()
            .reduce(opening.fees().minus(opening.fees()), Quantity::plus);
    return Stream.of(
            part(opening.pot(), " paid for the open cycle and ahead"),
            part(deposits, " as deposits"),
            part(opening.fees(), " as late fees"),
            part(opening.reserve(), " in the reserve"))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String part(Quantity amount, String what) {
    return amount.signum() == 0 ? "" : visit.language().number(amount) + what;
  }

  private String owes(Turn turn, List<Debt> debts) {
    Quantity all =
        debts.stream()
            .map(debt -> circle().terms().currency().quantity(debt.amount()))
            .reduce(Quantity::plus)
            .orElseThrow();
    String cycles =
        debts.stream()
            .map(debt -> String.valueOf(debt.cycle() + 1))
            .collect(Collectors.joining(", "));
    return turn.name() + " owes " + told.money(circle(), all) + " since cycle " + cycles + ".";
  }
}

package org.commonweal.web.treasury;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.Listed;
import org.commonweal.treasury.Movement;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.PlaceHolding;
import org.commonweal.treasury.TopUpList;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// What a list of top-ups would do, line by line, before any of it is recorded. With a bad line
/// nothing can be recorded.
public record TopUpListSurePage(
    Visit visit,
    Form form,
    List<TopUpList.Line> asked,
    List<Listed> listed,
    OutsidePlace place,
    List<PlaceHolding> holdings)
    implements FormPage {

  public TopUpListSurePage {
    asked = List.copyOf(asked);
    listed = List.copyOf(listed);
    holdings = List.copyOf(holdings);
  }

  /// A line as it was typed, and what would become of it.
  public record Row(int number, TopUpList.Line line, Listed listed) {}

  @Override
  public String title() {
    return bad() == 0 ? "Top up " + wallets() + "?" : "Some lines are bad";
  }

  @Override
  public int status() {
    return bad() == 0 ? form.status() : Kind.INVALID.status();
  }

  public Told told() {
    return new Told(visit);
  }

  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      rows.add(new Row(i + 1, asked.get(i), listed.get(i)));
    }
    return rows;
  }

  public long bad() {
    return listed.stream().filter(Listed.Declined.class::isInstance).count();
  }

  private List<Movement> movements() {
    return listed.stream()
        .filter(Listed.Recorded.class::isInstance)
        .map(one -> ((Listed.Recorded) one).movement())
        .toList();
  }

  private String wallets() {
    long wallets = movements().stream().map(Movement::member).distinct().count();
    return visit.language().number(wallets) + (wallets == 1 ? " wallet" : " wallets");
  }

  public List<String> effects() {
    List<Movement> movements = movements();
    Movement first = movements.getFirst();
    Quantity sum = told().sum(movements);
    List<String> effects = new ArrayList<>();
    effects.add("Adds " + told().money(sum, first.currency()) + " to " + wallets() + ".");
    effects.add(
        place.name()
            + " then holds "
            + told().money(held(first.currency()).plus(sum), first.currency())
            + ".");
    effects.add("It counts for " + told().day(first.effective()) + ".");
    twice(movements).forEach((name, times) -> effects.add(name + " is in it " + times + " times."));
    return effects;
  }

  private Quantity held(Currency currency) {
    return holdings.stream()
        .filter(holding -> holding.currency().id().equals(currency.id()))
        .map(PlaceHolding::amount)
        .findFirst()
        .orElse(Quantity.zero(currency.unit()));
  }

  private static Map<String, Integer> twice(List<Movement> movements) {
    Map<String, Integer> times = new LinkedHashMap<>();
    movements.forEach(movement -> times.merge(movement.memberName(), 1, Integer::sum));
    times.values().removeIf(count -> count == 1);
    return times;
  }

  public String who(Row row) {
    return row.listed() instanceof Listed.Recorded(Movement movement)
        ? movement.memberName()
        : row.line().who();
  }

  public String amount(Row row) {
    return row.listed() instanceof Listed.Recorded(Movement movement)
        ? told().money(movement.amount(), movement.currency())
        : row.line().amount();
  }

  /// Why it cannot be recorded; empty if it can.
  public String why(Row row) {
    return row.listed() instanceof Listed.Declined declined
        ? String.join(
            " ", declined.refusals().stream().map(visit.language()::sentence).distinct().toList())
        : "";
  }
}

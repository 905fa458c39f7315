package org.commonweal.web.sharing;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonweal.allocation.FillRate;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.items.Item;
import org.commonweal.kernel.Quantity;
import org.commonweal.rounds.Fill;
import org.commonweal.sharing.Flow;
import org.commonweal.sharing.Giver;
import org.commonweal.sharing.PoolFlow;
import org.commonweal.web.Bar;
import org.commonweal.web.Chart;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;
import org.commonweal.web.commons.Paths;
import org.commonweal.web.items.Amounts;
import org.commonweal.web.items.Pick;

/// What changed hands of one item over time; nothing yet, if there is no item.
public record StatisticsPage(
    Visit visit, Form form, Pick items, Optional<Item> item, Figures figures) implements WebPage {

  /// What the page tells of its item, period by period and in all.
  public record Figures(
      List<Flow> flows,
      List<Fill> fills,
      List<Giver> givers,
      List<PoolFlow> pools,
      Map<PoolId, Pool> names) {

    static final Figures NONE = new Figures(List.of(), List.of(), List.of(), List.of(), Map.of());

    public Figures {
      flows = List.copyOf(flows);
      fills = List.copyOf(fills);
      givers = List.copyOf(givers);
      pools = List.copyOf(pools);
      names = Map.copyOf(names);
    }
  }

  private static final int WHOLE = 100;

  private static final List<Option> SPANS =
      List.of(new Option("week", "By week"), new Option("month", "By month"));

  @Override
  public String title() {
    return item.map(one -> "How " + one.name() + " is shared").orElse("How things are shared");
  }

  public List<Option> spans() {
    return SPANS;
  }

  /// The word above the periods in the tables.
  public String axis() {
    return form.has("by", "month") ? "Month from" : "Week of";
  }

  public Chart throughPools() {
    return chart("Through pools", "given in", Flow::intoPools, Flow::outOfPools);
  }

  public Chart pooledAndDirect() {
    return new Chart(
        "Out of pools and directly",
        "out of pools",
        "directly",
        bars(Flow::outOfPools, Flow::direct));
  }

  private Chart chart(
      String title, String first, Function<Flow, Quantity> in, Function<Flow, Quantity> out) {
    return new Chart(title, first, "given out", bars(in, out));
  }

  private List<Bar> bars(Function<Flow, Quantity> first, Function<Flow, Quantity> second) {
    return figures.flows().stream()
        .map(flow ->
            new Bar(visit.language().day(flow.first()), first.apply(flow), second.apply(flow)))
        .toList();
  }

  public Chart asked() {
    List<Bar> bars =
        figures.fills().stream()
            .map(fill -> new Bar(visit.language().day(fill.first()), fill.asked(), fill.given()))
            .toList();
    return new Chart("Asked of rounds, and given", "asked", "given", bars);
  }

  /// `66%`, or nothing if nothing was asked.
  public String rate(Fill fill) {
    return percent(fill.given(), fill.asked());
  }

  /// How much rounds gave of what they were asked for.
  public String overallRate() {
    Quantity asked = sum(figures.fills().stream().map(Fill::asked).toList());
    Quantity given = sum(figures.fills().stream().map(Fill::given).toList());
    return asked.signum() == 0
        ? "no round in this time"
        : percent(given, asked) + " of what rounds were asked for";
  }

  /// How much went out of pools for what came in.
  public String turnover() {
    return in().signum() == 0
        ? "nothing came into pools in this time"
        : percent(out(), in()) + " of what came into pools went out again";
  }

  public Quantity in() {
    return sum(figures.flows().stream().map(Flow::intoPools).toList());
  }

  public Quantity out() {
    return sum(figures.flows().stream().map(Flow::outOfPools).toList());
  }

  public Quantity direct() {
    return sum(figures.flows().stream().map(Flow::direct).toList());
  }

  private Quantity sum(List<Quantity> some) {
    Quantity zero = item.orElseThrow().quantity(BigInteger.ZERO);
    return some.stream().reduce(zero, Quantity::plus);
  }

  private String percent(Quantity part, Quantity whole) {
    if (whole.signum() == 0) {
      return "–";
    }
    return part.compareTo(whole) > 0
        ? "more than " + visit.language().percent(WHOLE)
        : visit.language().percent(FillRate.of(part.minor(), whole.minor()).percent());
  }

  public String units(Quantity quantity) {
    return Amounts.units(visit.language(), item.orElseThrow(), quantity);
  }

  public String day(Fill fill) {
    return visit.language().date(fill.first());
  }

  public String pool(PoolFlow flow) {
    Pool pool = figures.names().get(new PoolId(flow.pool()));
    return pool == null ? "" : pool.name();
  }

  public String path(PoolFlow flow) {
    return Paths.pool(visit, new PoolId(flow.pool()), "");
  }

  public String number(long count) {
    return visit.language().number(count);
  }
}

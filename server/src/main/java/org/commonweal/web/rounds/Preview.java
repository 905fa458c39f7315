package org.commonweal.web.rounds;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweal.allocation.Allocation;
import org.commonweal.allocation.FillRate;
import org.commonweal.allocation.Strategy;
import org.commonweal.commons.Comparison;
import org.commonweal.commons.Fairness;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.kernel.Lookup;
import org.commonweal.language.Language;
import org.commonweal.language.Story;
import org.commonweal.rounds.Plan;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Amounts;

/// What a round would give by the chosen strategy, beside the other strategies.
public record Preview(
    Visit visit,
    Comparison plans,
    Strategy strategy,
    Fairness fairness,
    List<MemberId> listed,
    Map<MemberId, String> names) {

  /// People shown by name; the frozen plan shows all of them, page by page.
  private static final int SHOWN = 30;

  /// People found by name at most.
  static final int FOUND = 100;

  public Preview {
    listed = List.copyOf(listed);
    names = Map.copyOf(names);
  }

  private Language language() {
    return visit.language();
  }

  private Item item() {
    return plans.line().item();
  }

  public Plan plan() {
    return plans.plan(strategy);
  }

  public boolean gives() {
    return plan().ration().given().signum() > 0;
  }

  /// `Gives 80 Tomatoes to 20 people; 0 stay.`
  public String sentence() {
    if (!gives()) {
      return "Nobody would receive anything.";
    }
    long served = plan().ration().allocations().stream().filter(Preview::served).count();
    return "Gives "
        + amount(plan().ration().given())
        + " "
        + item().name()
        + " to "
        + language().number(served)
        + (served == 1 ? " person" : " people")
        + "; "
        + stays(amount(plan().ration().left()));
  }

  private static String stays(String amount) {
    return amount + (amount.equals("1") ? " stays." : " stay.");
  }

  private static boolean served(Allocation allocation) {
    return allocation.amount().signum() > 0;
  }

  public String amount(BigInteger minor) {
    return Amounts.units(language(), item(), item().quantity(minor));
  }

  public String stock() {
    return Amounts.units(language(), item(), plans.line().quantity());
  }

  /// The fill rate of whoever got the least.
  public String lowest(Plan plan) {
    return FillRate.lowest(plan.ration().allocations())
        .map(rate -> language().percent(rate.percent()))
        .orElse("–");
  }

  public Lines lines() {
    var story = new Story("", item().name(), item().unit(), strategy);
    return new Lines(visit, story, item(), names).with(fairness.rates());
  }

  static <T> List<T> shown(List<T> all) {
    return all.stream().limit(SHOWN).toList();
  }

  /// What the first of those who take part get.
  public List<Allocation> allocations() {
    return plan().ration().allocations().stream()
        .filter(one -> names.containsKey(new MemberId(one.recipient())))
        .toList();
  }

  /// `Anna, Ben, Cleo`: who gets the next odd units, if the numbers leave it open.
  public String next() {
    return fairness.next().stream()
        .filter(names::containsKey)
        .map(id -> Lookup.in(names, id))
        .collect(Collectors.joining(", "));
  }

  /// How many more take part.
  public int more() {
    return plan().ration().allocations().size() - allocations().size();
  }

  /// Those who ask, by name, to be chosen from, and whoever is chosen already.
  public List<Option> asking(Form form) {
    Stream<MemberId> chosen = form.ids("chosen").stream().map(MemberId::new);
    return Stream.concat(chosen, listed.stream())
        .distinct()
        .filter(names::containsKey)
        .map(id -> new Option(id.value().toString(), Lookup.in(names, id)))
        .toList();
  }

  /// Whether anybody asks at all.
  public boolean asked() {
    return !plans.asking().isEmpty();
  }

  /// Whether more people ask than are listed, so that the rest is found by name.
  public boolean searchable() {
    return plans.asking().size() > SHOWN;
  }

  public String people() {
    return language().number(plans.asking().size());
  }
}

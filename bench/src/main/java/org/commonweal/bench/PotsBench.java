package org.commonweal.bench;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.commonweal.allocation.Settlement;
import org.commonweal.community.Addition;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.NewMember;
import org.commonweal.pots.ExpenseId;
import org.commonweal.pots.ExpenseKind;
import org.commonweal.pots.Expenses;
import org.commonweal.pots.NewExpense;
import org.commonweal.pots.NewPot;
import org.commonweal.pots.Policy;
import org.commonweal.pots.PotId;
import org.commonweal.pots.Pots;
import org.commonweal.pots.Split;
import org.commonweal.treasury.NewPlace;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.PlaceKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures the pages of a community that has shared expenses for years, an expense that everybody
/// takes part in, and how long settling everybody takes to suggest.
@Command(
    name = "pots",
    description = "Years of expenses: their pages, one for everybody, and settling up.",
    mixinStandardHelpOptions = true)
final class PotsBench implements Runnable {

  private static final List<String> PAGES =
      List.of(
          "/communities/{community}/pots",
          "/communities/{community}/pots/{pot}",
          "/communities/{community}/pots/{pot}/members/{member}",
          "/communities/{community}/pots/{pot}/calls",
          "/communities/{community}/expenses",
          "/communities/{community}/expenses/new",
          "/communities/{community}/expenses/{expense}",
          "/communities/{community}/settle");

  @Option(names = "--members", defaultValue = "200", description = "${DEFAULT-VALUE}")
  private int members;

  @Option(names = "--expenses", defaultValue = "50000", description = "${DEFAULT-VALUE}")
  private int expenses;

  @Option(
      names = "--times",
      defaultValue = "20",
      description = "how often each is asked for (${DEFAULT-VALUE})")
  private int times;

  private final Report report = new Report("pots");

  @Override
  public void run() {
    settle();
    try (Application application =
        Application.start(Scratch.make(), Map.of(), CountedConnections::prepare)) {
      Ground ground = Ground.found(application, "Travellers");
      List<MemberId> all = people(ground);
      PotId pot = pot(ground);
      fill(ground, pot, all);
      ground.jdbc().sql("analyze").update();
      ExpenseId last = everybody(ground, pot, all);
      ask(ground, pot, all.getFirst(), last);
      boolean whole = ground.verify();
      report.put("books.ok", whole);
      if (!whole) {
        throw new IllegalStateException("the books of the travellers are not whole");
      }
    }
    report.write();
  }

  private void settle() {
    var random = new Random(1);
    List<BigInteger> balances = new ArrayList<>();
    long sum = 0;
    for (int one = 1; one < members; one++) {
      long balance = random.nextLong(-1_000_000, 1_000_000);
      sum += balance;
      balances.add(BigInteger.valueOf(balance));
    }
    balances.add(BigInteger.valueOf(-sum));
    double[] millis = new double[times];
    for (int time = 0; time < times; time++) {
      long start = System.nanoTime();
      Settlement.suggest(balances);
      millis[time] = (System.nanoTime() - start) / 1e6;
    }
    tell("settling up for " + members, millis);
  }

  private void tell(String what, double[] millis) {
    Arrays.sort(millis);
    double middle = millis[millis.length * 50 / 100];
    double slow = millis[Math.min(millis.length - 1, millis.length * 95 / 100)];
    IO.println("%s: p50 %.1f ms, p95 %.1f ms".formatted(what, middle, slow));
    report.put(what + " p50Millis", middle);
    report.put(what + " p95Millis", slow);
  }

  private List<MemberId> people(Ground ground) {
    Members community = ground.application().bean(Members.class);
    return IntStream.rangeClosed(1, members)
        .mapToObj(one -> new NewMember("Traveller " + one, ""))
        .map(one ->
            community.addManaged(ground.owner(), ground.community().id(), List.of(one)).getFirst())
        .map(one -> ((Addition.Added) one).member())
        .toList();
  }

  private static PotId pot(Ground ground) {
    PlaceId box =
        ground
            .application()
            .bean(OutsidePlaces.class)
            .open(ground.owner(), ground.community().id(), new NewPlace(PlaceKind.CASH, "Box"))
            .id();
    var asked = new NewPot("Journey", "EUR", box, Policy.ALLOW, "", List.of());
    return ground
        .application()
        .bean(Pots.class)
        .open(ground.owner(), ground.community().id(), asked)
        .id();
  }

  /// Half of them from the pot, half shared, each among nine.
  private void fill(Ground ground, PotId pot, List<MemberId> all) {
    long start = System.nanoTime();
    for (int one = 0; one < expenses; one++) {
      List<MemberId> nine = new ArrayList<>();
      for (int next = 0; next < 9; next++) {
        nine.add(all.get((one * 7 + next) % all.size()));
      }
      record(ground, one % 2 == 0 ? Optional.of(pot) : Optional.empty(), nine, one);
    }
    IO.println("made in %.0f s".formatted((System.nanoTime() - start) / 1e9));
  }

  private ExpenseId everybody(Ground ground, PotId pot, List<MemberId> all) {
    double[] millis = new double[times];
    ExpenseId last = record(ground, Optional.of(pot), all, 0);
    for (int time = 0; time < times; time++) {
      long start = System.nanoTime();
      last = record(ground, Optional.of(pot), all, time);
      millis[time] = (System.nanoTime() - start) / 1e6;
    }
    tell("a pot's expense for " + all.size(), millis);
    return last;
  }

  private static ExpenseId record(
      Ground ground, Optional<PotId> pot, List<MemberId> some, int number) {
    var asked =
        new NewExpense(
            pot.isPresent() ? ExpenseKind.POT : ExpenseKind.GROUP,
            pot,
            "Dinner " + number,
            "90.01",
            "EUR",
            "",
            "Category " + number % 10,
            Split.EQUALLY,
            some.stream().map(one -> new NewExpense.Weight(one, "")).toList(),
            pot.isPresent()
                ? List.of()
                : List.of(new NewExpense.Payment(some.getFirst(), "90.01", "")),
            Optional.empty(),
            Optional.empty(),
            "",
            false);
    return ground
        .application()
        .bean(Expenses.class)
        .record(ground.owner(), ground.community().id(), asked);
  }

  private void ask(Ground ground, PotId pot, MemberId member, ExpenseId expense) {
    Visitor owner = Visitor.of(ground.application(), "owner", ground.owner(), "owner@example.org");
    CountedConnections connections = ground.application().bean(CountedConnections.class);
    IO.println("| address | statements | p50 ms | p95 ms |");
    IO.println("|---|---|---|---|");
    for (String pattern : PAGES) {
      var address =
          new Addresses.Address(
              pattern,
              pattern
                  .replace("{community}", ground.community().uid().toString())
                  .replace("{pot}", pot.value().toString())
                  .replace("{member}", member.value().toString())
                  .replace("{expense}", expense.value().toString()));
      PageTime time = PageTime.measure(owner, address, times, connections);
      if (!time.answered()) {
        throw new IllegalStateException("not answered: " + time.row());
      }
      IO.println(
          "| %s | %d | %.1f | %.1f |"
              .formatted(pattern, time.statements(), time.middleMillis(), time.slowMillis()));
      report.put(pattern + " p50Millis", time.middleMillis());
      report.put(pattern + " p95Millis", time.slowMillis());
      report.put(pattern + " statements", time.statements());
    }
  }
}

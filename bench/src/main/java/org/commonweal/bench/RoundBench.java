package org.commonweal.bench;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.allocation.Strategy;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Purpose;
import org.commonweal.rounds.Round;
import org.commonweal.rounds.RoundOrder;
import org.commonweal.rounds.Rounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures rounds from plan to the last payment, against the same rows written by bare SQL, while
/// a bystander pays the same people.
@Command(
    name = "round",
    description = "Rounds of many members against bare SQL, alternating in one run.",
    mixinStandardHelpOptions = true)
final class RoundBench implements Runnable {

  private static final int FIRST_COMMUNITY = 1_000_000;

  @Option(
      names = "--members",
      split = ",",
      defaultValue = "1000,100000,1000000",
      description = "how many get something (${DEFAULT-VALUE})")
  private List<Integer> members = List.of();

  @Option(names = "--runs", defaultValue = "2", description = "how often (${DEFAULT-VALUE})")
  private int runs;

  private final Report report = new Report("round");
  private final RewardRecipe recipe = new RewardRecipe();
  private final Unit unit = new Unit(new UnitId(RewardRecipe.source(2)), 0);

  @Override
  public void run() {
    try (Application application =
        Application.start(
            Scratch.make(),
            Map.of(),
            context -> context.registerBean(RewardRecipe.class, () -> recipe))) {
      IO.println(
          "| members | round | plan ms | commit ms | fulfil ms | all ms | bare SQL ms | ratio |"
              + " bystander's longest ms | his payments |");
      IO.println("|---|---|---|---|---|---|---|---|---|---|");
      members.forEach(count -> measure(application, count));
    }
    report.write();
  }

  private void measure(Application application, int count) {
    var ours = new CommunityId(FIRST_COMMUNITY + 2 * count);
    var bare = new CommunityId(FIRST_COMMUNITY + 2 * count + 1);
    var jdbc = application.bean(JdbcClient.class);
    var floor = new Floor(jdbc, transaction(application), bare, count);
    floor.found();
    for (int i = 1; i <= runs; i++) {
      row(application, ours, count, i, floor);
    }
  }

  private static TransactionTemplate transaction(Application application) {
    return new TransactionTemplate(application.bean(PlatformTransactionManager.class));
  }

  private void row(
      Application application, CommunityId community, int count, int number, Floor floor) {
    stock(application, community, count);
    var bystander = new Bystander(application, community, unit, count);
    long[] times;
    try (Bystander _ = bystander.start()) {
      times = round(application, community, count);
    }
    long start = System.nanoTime();
    floor.pay(UUID.randomUUID());
    double bare = (System.nanoTime() - start) / 1e6;
    double all = (times[3] - times[0]) / 1e6;
    IO.println(
        "| %d | %d | %.0f | %.0f | %.0f | %.0f | %.0f | %.2f | %.0f | %d |"
            .formatted(
                count,
                number,
                (times[1] - times[0]) / 1e6,
                (times[2] - times[1]) / 1e6,
                (times[3] - times[2]) / 1e6,
                all,
                bare,
                all / bare,
                bystander.longestMillis(),
                bystander.payments()));
    String key = "round.%d.%d.".formatted(count, number);
    report.put(key + "millis", all);
    report.put(key + "ratio", all / bare);
    report.put(key + "bystander.longestMillis", bystander.longestMillis());
    report.put("round.ratio", all / bare);
    report.put("bystander.longestMillis", bystander.longestMillis());
  }

  /// The moments: begun, planned, committed, finished.
  private long[] round(Application application, CommunityId community, int count) {
    Rounds rounds = application.bean(Rounds.class);
    TransactionTemplate transaction = transaction(application);
    var by = new PersonId(RewardRecipe.source(1));
    var order =
        new RoundOrder(
            RewardRecipe.source(count), unit, Strategy.EQUAL, Optional.empty(), Set.of());
    long begun = System.nanoTime();
    Round planned =
        requireNonNull(transaction.execute(_ -> rounds.plan(community, recipe, order, by)));
    long then = System.nanoTime();
    transaction.executeWithoutResult(
        _ -> rounds.commit(community, planned.id(), planned.hash(), by));
    long committed = System.nanoTime();
    while (rounds.get(community, planned.id()).underway()) {
      Rest.of(Duration.ofMillis(50));
    }
    return new long[] {begun, then, committed, System.nanoTime()};
  }

  private void stock(Application application, CommunityId community, int count) {
    Ledger ledger = application.bean(Ledger.class);
    UUID id = application.bean(Ids.class).next();
    var from =
        new AccountKey(new Holder(HolderKind.MEMBER, RewardRecipe.source(0)), Purpose.GIVEN, unit);
    var to =
        new AccountKey(
            new Holder(HolderKind.POOL, RewardRecipe.source(count)), Purpose.STOCK, unit);
    var accounts = ledger.open(community, List.of(from, to));
    var total = new Quantity(RewardRecipe.EACH.multiply(BigInteger.valueOf(count)), unit);
    ledger.postOne(
        community,
        new Journal(
            new JournalId(id),
            new Author(id, id),
            new Event("given"),
            id,
            LocalDate.now(ZoneOffset.UTC),
            List.of(new Leg(Lookup.in(accounts, from), Lookup.in(accounts, to), total))));
  }
}

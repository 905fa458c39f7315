package org.commonweal.commons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonweal.ServerTest;
import org.commonweal.community.Council;
import org.commonweal.community.Councils;
import org.commonweal.community.NewCouncil;
import org.commonweal.identity.Caller;
import org.commonweal.identity.Together;
import org.commonweal.items.Item;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Verifier;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.Offers;
import org.commonweal.web.RanStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Confirmations of several people, pools and contributions in one set.
@ServerTest
class ConfirmingTest {

  private static final int REQUESTS = 36;
  private static final int OFFERS = 10;

  @Autowired Village village;
  @Autowired Councils councils;
  @Autowired Pools pools;
  @Autowired Receipts receipts;
  @Autowired Offers offers;
  @Autowired Stock stock;
  @Autowired Verifier verifier;
  @Autowired PlatformTransactionManager transactions;

  private World world;

  @BeforeEach
  void aVillageWithTwoPools() {
    world = world();
  }

  /// Maria manages both pools, Otto the second one only, Pia none.
  private record World(
      Village.Place place, List<PoolId> pools, List<Caller> callers, Item item, Council seeds) {}

  private World world() {
    Village.Place place = village.place();
    Village.Neighbour otto = village.neighbour(place, "Otto");
    Village.Neighbour pia = village.neighbour(place, "Pia");
    Council seeds = councils.create(place.maria(), place.community(), new NewCouncil("Seeds", ""));
    councils.addManager(place.maria(), place.community(), seeds.id(), otto.member());
    PoolId second =
        pools.open(place.maria(), place.community(), seeds.id(), PoolSettings.named("Second"));
    return new World(
        place,
        List.of(village.pool(place, PoolSettings.named("First")), second),
        List.of(place.maria(), otto.caller(), pia.caller()),
        village.item(place, "Tomatoes"),
        seeds);
  }

  private List<OfferId> offers(World in, int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            village.offer(in.place, in.pools.get(i % 2), in.place.mariaAsMember(), in.item, "10"))
        .toList();
  }

  @Test
  void cuttingTheSameRequestsIntoOtherSetsChangesNothing() {
    Set<String> seen = new HashSet<>();
    for (long seed = 1; seed <= 5; seed++) {
      List<String> alone = outcomes(seed, 1);
      assertThat(outcomes(seed, 7)).as("seed " + seed).isEqualTo(alone);
      assertThat(outcomes(seed, REQUESTS)).as("seed " + seed).isEqualTo(alone);
      seen.addAll(alone);
    }
    assertThat(seen)
        .contains("confirmed 10", "confirmed 4", "already-decided", "not-manager")
        .contains("key-used-for-other-content", "no-such-contribution", "more-than-offered");
  }

  /// What becomes of the seed's requests, in sets of 1 to `most`, and of the offers and the stock.
  private List<String> outcomes(long seed, int most) {
    World fresh = world();
    List<OfferId> promised = offers(fresh, OFFERS);
    List<Confirmation> left = requests(fresh, promised, new SplittableRandom(seed));
    SplittableRandom cuts = new SplittableRandom(seed + most);
    List<String> outcomes = new ArrayList<>();
    while (!left.isEmpty()) {
      int cut = Math.min(left.size(), cuts.nextInt(1, most + 1));
      take(fresh, left.subList(0, cut)).forEach(receipt -> outcomes.add(outcome(receipt)));
      left = left.subList(cut, left.size());
    }
    var found = offers.all(fresh.place.community(), promised);
    promised.forEach(id -> {
      var offer = Lookup.in(found, id);
      outcomes.add(offer.status() + " " + offer.received().map(units -> units.text()).orElse("-"));
    });
    fresh.pools.forEach(
        pool -> outcomes.add(stock.of(fresh.place.community(), pool, fresh.item).text()));
    assertThat(verifier.verify(fresh.place.community()).ok()).isTrue();
    return outcomes;
  }

  private List<Receipt> take(World in, List<Confirmation> set) {
    List<Receipt> answers =
        new TransactionTemplate(transactions)
            .execute(_ -> receipts.confirm(in.place.community(), set));
    return Optional.ofNullable(answers).orElseThrow();
  }

  private static String outcome(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Confirmed confirmed -> "confirmed " + confirmed.received().text();
      case Receipt.Declined declined -> declined.refusal().type();
    };
  }

  private static List<Confirmation> requests(
      World in, List<OfferId> promised, SplittableRandom random) {
    List<Confirmation> made = new ArrayList<>();
    while (made.size() < REQUESTS) {
      made.add(request(in, promised, random, made));
    }
    return made;
  }

  /// New ones, the same again, the same id for something else; units that are few or too many, or
  /// none; the wrong pool, the wrong caller, an unknown contribution.
  private static Confirmation request(
      World in, List<OfferId> promised, SplittableRandom random, List<Confirmation> made) {
    if (!made.isEmpty() && random.nextInt(5) == 0) {
      return made.get(random.nextInt(made.size()));
    }
    JournalId id =
        !made.isEmpty() && random.nextInt(5) == 0
            ? made.get(random.nextInt(made.size())).wanted().journal()
            : new JournalId(new UUID(random.nextLong(), random.nextLong()));
    int chosen = random.nextInt(promised.size());
    OfferId offer =
        random.nextInt(15) == 0 ? new OfferId(new UUID(0, chosen)) : promised.get(chosen);
    Optional<String> units =
        switch (random.nextInt(6)) {
          case 0 -> Optional.of("11");
          case 1 -> Optional.of("x\0");
          case 2 -> Optional.of("4");
          default -> Optional.empty();
        };
    PoolId pool = in.pools.get((chosen + (random.nextInt(8) == 0 ? 1 : 0)) % 2);
    Caller caller = in.callers.get(random.nextInt(in.callers.size()));
    return new Confirmation(caller, new NewReceipt(id, pool, new Arrival(offer, units)));
  }

  @Test
  void takesAsManyStatementsForTwoHundredAsForOne() {
    List<OfferId> promised = offers(world, 203);
    take(world, wishes(promised.subList(0, 2), world.place.maria()));
    List<OfferId> fresh = promised.subList(2, 202);
    List<Confirmation> crowd =
        Stream.concat(
                wishes(fresh, world.place.maria()).stream(),
                wishes(fresh.subList(0, 50), world.callers.get(1)).stream())
            .toList();
    int one = statements(wishes(promised.subList(202, 203), world.place.maria()));
    assertThat(statements(crowd)).isEqualTo(one);
  }

  private int statements(List<Confirmation> set) {
    List<Receipt> answers = new ArrayList<>();
    int count = RanStatements.during(() -> answers.addAll(take(world, set))).size();
    assertThat(answers).hasSameSizeAs(set);
    return count;
  }

  private List<Confirmation> wishes(List<OfferId> promised, Caller caller) {
    var found = offers.all(world.place.community(), promised);
    return promised.stream()
        .map(id ->
            new Confirmation(
                caller, Village.receipt(new PoolId(Lookup.in(found, id).target().id()), id)))
        .toList();
  }

  @Test
  void refusesWhoLostTheirSeatWhileNeighboursPass() throws Exception {
    List<OfferId> promised = offers(world, 40);
    Village.Place place = world.place;
    List<Confirmation> wishes =
        IntStream.range(0, 40)
            .mapToObj(i ->
                new Confirmation(
                    world.callers.get(i % 2),
                    Village.receipt(world.pools.get(i % 2), promised.get(i))))
            .toList();
    councils.removeManager(
        place.maria(), place.community(), world.seeds.id(), place.mariaAsMember());
    var otto = councils.managers(place.maria(), place.community(), world.seeds.id()).getFirst();
    assertThat(otto.name()).isEqualTo("Otto");
    List<Confirmation> all =
        wishes.stream().map(one -> new Confirmation(place.maria(), one.wanted())).toList();
    AtomicInteger numbers = new AtomicInteger();
    List<Object> outcomes = Together.all(40, () -> confirm(all.get(numbers.getAndIncrement())));
    assertThat(outcomes).filteredOn("confirmed"::equals).hasSize(20);
    assertThat(outcomes).filteredOn("not-manager"::equals).hasSize(20);
    assertThat(stock.of(place.community(), world.pools.get(0), world.item).text()).isEqualTo("200");
    assertThat(stock.of(place.community(), world.pools.get(1), world.item).text()).isEqualTo("0");
  }

  private String confirm(Confirmation one) {
    try {
      receipts.confirmOne(one.caller(), world.place.community(), one.wanted());
      return "confirmed";
    } catch (Refused refused) {
      return refused.refusal().type();
    }
  }
}

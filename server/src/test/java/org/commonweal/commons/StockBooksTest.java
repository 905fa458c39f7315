package org.commonweal.commons;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.allocation.Strategy;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Verifier;
import org.commonweal.rounds.Round;
import org.commonweal.sharing.OfferId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The books of a pool, read from the ledger's own tables alone.
@ServerTest
class StockBooksTest {

  private static final int STEPS = 40;

  @Autowired Village village;
  @Autowired Receipts receipts;
  @Autowired ReceiptReversals receiptReversals;
  @Autowired StockChanges changes;
  @Autowired StockReversals stockReversals;
  @Autowired PoolRounds rounds;
  @Autowired Gifts gifts;
  @Autowired Verifier verifier;

  private Village.Place place;
  private Item tomatoes;
  private PoolId pool;
  private List<MemberId> people;

  @BeforeEach
  void aPoolForTomatoes() {
    place = village.place();
    tomatoes = village.item(place, "Tomatoes");
    pool = village.pool(place, PoolSettings.named("Tomatoes"));
    people = List.of(village.member(place, "Anna"), village.member(place, "Ben"));
  }

  @RepeatedTest(5)
  @DisplayName(
      "17. Received - given - used - written off +/- counted differences = stock >= 0, always")
  void addsUpAtEveryMoment(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Play play = new Play(random);
    for (int step = 0; step < STEPS; step++) {
      play.next();
      assertBooks(play);
    }
    assertThat(verifier.verify(place.community()).ok()).isTrue();
  }

  private void assertBooks(Play play) {
    Map<String, Long> moved = movedBy();
    long received = moved.getOrDefault("given", 0L) + moved.getOrDefault("opening", 0L);
    long given = -moved.getOrDefault("received", 0L) - moved.getOrDefault("escrow", 0L);
    long used = -moved.getOrDefault("used", 0L);
    long writtenOff = -moved.getOrDefault("written_off", 0L);
    long differences = moved.getOrDefault("difference", 0L);
    assertThat(List.of(received, given, used, writtenOff, differences))
        .isEqualTo(List.of(play.received, play.given, play.used, play.writtenOff, play.counted));
    long stock = received - given - used - writtenOff + differences;
    assertThat(stock).isEqualTo(balance()).isNotNegative();
    assertThat(lowestBalanceEver()).isNotNegative();
  }

  /// What came into the stock from accounts of each purpose, less what went there.
  private Map<String, Long> movedBy() {
    Map<String, Long> moved = new HashMap<>();
    TestDatabase.owner()
        .sql(
            """
            select o.purpose, sum(case when l.credit = s.id then l.quantity else -l.quantity end)
              from ledger.account s
              join ledger.leg l on l.community = s.community and s.id in (l.debit, l.credit)
              join ledger.account o on o.community = s.community
                   and o.id in (l.debit, l.credit) and o.id <> s.id
             where s.community = :community and s.holder = :pool and s.purpose = 'stock'
             group by o.purpose
            """)
        .param("community", place.community().value())
        .param("pool", pool.value())
        .query(row -> {
          moved.put(row.getString(1), row.getLong(2));
        });
    return moved;
  }

  private long balance() {
    return number("select coalesce(sum(b.credits - b.debits), 0)", "ledger.balance b", "b.account");
  }

  private long lowestBalanceEver() {
    return number(
        "select coalesce(min(case when l.credit = s.id then l.credit_after else l.debit_after end), 0)",
        "ledger.leg l",
        "any(array[l.debit, l.credit])");
  }

  private long number(String select, String from, String account) {
    String alias = from.substring(from.length() - 1);
    return TestDatabase.owner()
        .sql(
            select
                + " from ledger.account s join "
                + from
                + " on "
                + alias
                + ".community = s.community and s.id = "
                + account
                + " where s.community = :community and s.holder = :pool and s.purpose = 'stock'")
        .param("community", place.community().value())
        .param("pool", pool.value())
        .query(BigDecimal.class)
        .single()
        .longValueExact();
  }

  /// Somebody who does what can be done with a pool, by chance, and keeps count beside the books.
  private final class Play {

    private final Random random;
    private final List<OfferId> in = new ArrayList<>();
    private final Map<OfferId, Long> units = new HashMap<>();
    private final List<StockChange> done = new ArrayList<>();
    private long received;
    private long given;
    private long used;
    private long writtenOff;
    private long counted;

    Play(Random random) {
      this.random = random;
    }

    private long stock() {
      return received - given - used - writtenOff + counted;
    }

    void next() {
      int amount = 1 + random.nextInt(20);
      switch (random.nextInt(8)) {
        case 0, 1 -> bring(amount);
        case 2 -> give(amount);
        case 3 -> round(amount);
        case 4 -> change(StockChangeKind.OWN_USE, amount);
        case 5 -> change(StockChangeKind.WRITE_OFF, amount);
        case 6 -> change(StockChangeKind.COUNT, (int) Math.max(0, stock() + amount - 10));
        default -> undo();
      }
    }

    private void bring(int amount) {
      OfferId offer = village.offer(place, pool, people.getFirst(), tomatoes, "" + amount);
      receipts.confirmOne(place.maria(), place.community(), Village.receipt(pool, offer));
      in.add(offer);
      units.put(offer, (long) amount);
      received += amount;
    }

    private void give(int amount) {
      var gift = new NewGift(people.getLast(), tomatoes.id(), "" + amount);
      if (tried(() -> gifts.give(place.maria(), place.community(), pool, gift))) {
        given += amount;
      }
    }

    private void round(int amount) {
      people.forEach(one -> village.need(place, one, tomatoes, "" + amount));
      var wish = new RoundWish(tomatoes.id(), Strategy.EQUAL, "", Set.of());
      Round plan = rounds.plan(place.maria(), place.community(), pool, wish);
      if (tried(() -> rounds.commit(place.maria(), place.community(), plan.id(), plan.hash()))) {
        given += plan.given().minor().longValueExact();
      }
    }

    private void change(StockChangeKind kind, int amount) {
      long before = stock();
      var asked = asked(kind, "" + amount, Optional.empty());
      if (tried(() -> done.add(changes.record(place.maria(), place.community(), pool, asked)))) {
        book(kind, kind == StockChangeKind.COUNT ? amount - before : -amount);
      }
    }

    private void book(StockChangeKind kind, long change) {
      switch (kind) {
        case COUNT -> counted += change;
        case OWN_USE -> used -= change;
        case WRITE_OFF -> writtenOff -= change;
        case OPENING -> received += change;
      }
    }

    private void undo() {
      if (random.nextBoolean() && !in.isEmpty()) {
        OfferId offer = in.remove(random.nextInt(in.size()));
        if (tried(
            () -> {
              receiptReversals.reverse(place.maria(), place.community(), pool, offer, "no");
              return offer;
            })) {
          received -= Lookup.in(units, offer);
        }
      } else if (!done.isEmpty()) {
        StockChange change = done.remove(random.nextInt(done.size()));
        if (tried(
            () ->
                stockReversals.reverse(
                    place.maria(), place.community(), pool, change.id(), "no"))) {
          book(change.kind(), -change.change().minor().longValueExact());
        }
      }
    }
  }

  private NewStockChange asked(StockChangeKind kind, String units, Optional<String> books) {
    return new NewStockChange(kind, tomatoes.id(), units, "because", books);
  }

  @Test
  void countsOnceWhenTwoManagersCountAtOnce() throws Exception {
    village.stock(place, pool, tomatoes, "10");
    var eight = asked(StockChangeKind.COUNT, "8", Optional.of("10"));

    List<Boolean> outcomes =
        together(
            Collections.nCopies(
                4, () -> changes.record(place.maria(), place.community(), pool, eight)));

    assertThat(outcomes).filteredOn(done -> done).hasSize(1);
    assertThat(balance()).isEqualTo(8);
  }

  @Test
  void takesACountAndARoundOneAfterTheOther() throws Exception {
    village.stock(place, pool, tomatoes, "10");
    people.forEach(one -> village.need(place, one, tomatoes, "5"));
    var wish = new RoundWish(tomatoes.id(), Strategy.EQUAL, "", Set.of());
    Round plan = rounds.plan(place.maria(), place.community(), pool, wish);
    var eight = asked(StockChangeKind.COUNT, "8", Optional.of("10"));

    List<Boolean> outcomes =
        together(
            List.of(
                () -> changes.record(place.maria(), place.community(), pool, eight),
                () -> rounds.commit(place.maria(), place.community(), plan.id(), plan.hash())));

    assertThat(outcomes).containsExactlyInAnyOrder(true, false);
    assertThat(balance()).isEqualTo(outcomes.getFirst() ? 8 : 0);
    assertThat(verifier.verify(place.community()).ok()).isTrue();
  }

  @Test
  void undoesAReceiptOnceHoweverManyPress() throws Exception {
    OfferId offer = village.offer(place, pool, people.getFirst(), tomatoes, "10");
    receipts.confirmOne(place.maria(), place.community(), Village.receipt(pool, offer));

    List<Boolean> outcomes =
        together(
            Collections.nCopies(
                4,
                () -> {
                  receiptReversals.reverse(place.maria(), place.community(), pool, offer, "no");
                  return offer;
                }));

    assertThat(outcomes).filteredOn(done -> done).hasSize(1);
    assertThat(balance()).isZero();
  }

  private static List<Boolean> together(List<? extends Callable<?>> actions) throws Exception {
    try (var threads = Executors.newFixedThreadPool(actions.size())) {
      List<Callable<Boolean>> tries =
          actions.stream().<Callable<Boolean>>map(action -> () -> tried(action)).toList();
      List<Boolean> outcomes = new ArrayList<>();
      for (var outcome : threads.invokeAll(tries)) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    }
  }

  private static boolean tried(Callable<?> action) {
    try {
      action.call();
      return true;
    } catch (Refused refused) {
      assertThat(refused.refusal().kind()).isEqualTo(Kind.CONFLICT);
      return false;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}

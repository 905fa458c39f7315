package org.commonweal.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.allocation.Allocation;
import org.commonweal.allocation.Strategy;
import org.commonweal.commons.Gifts;
import org.commonweal.commons.NewGift;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolRounds;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.RoundWish;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.kernel.Page;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Balance;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Purpose;
import org.commonweal.ledger.Verifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.TestPropertySource;

@ServerTest
@TestPropertySource(properties = {"rounds.at-once=50", "rounds.chunk=20"})
class LargeRoundTest {

  private static final int PEOPLE = 110;

  @Autowired Village village;
  @Autowired PoolRounds poolRounds;
  @Autowired Rounds rounds;
  @Autowired Chunks chunks;
  @Autowired Gifts gifts;
  @Autowired Ledger ledger;
  @Autowired RoundsOnTheirWay onItsWay;
  @Autowired Verifier verifier;

  private Village.Place place;
  private Item tomatoes;
  private PoolId pool;
  private List<MemberId> people;

  @BeforeEach
  void moreThanFiftyPeopleInNeed() {
    place = village.place();
    tomatoes = village.item(place, "Tomatoes");
    pool = village.pool(place, PoolSettings.named("Tomatoes"));
    people =
        IntStream.range(0, PEOPLE).mapToObj(i -> village.member(place, "Neighbour " + i)).toList();
    people.forEach(member -> village.need(place, member, tomatoes, "3"));
    village.stock(place, pool, tomatoes, "250");
  }

  @AfterEach
  void faultsAreForgotten() {
    TestDatabase.owner().sql("drop function if exists sharing.breaks() cascade").update();
  }

  @Test
  void isCommittedAtOnceAndPaidOutInTheBackground() throws Exception {
    Round committed = commit(plan());

    assertThat(committed.committed()).isTrue();
    assertThat(committed.progress().paid()).isZero();
    awaitEnd(committed);
    assertPaidOnce(committed);
  }

  @Test
  void paysEachChunkOnceHoweverManyWorkOnIt() throws Exception {
    Round committed = commit(plan());
    var underway = new RoundUnderway(place.community(), committed.id());
    Callable<Boolean> worker =
        () -> {
          boolean finished = false;
          while (!finished) {
            finished = chunks.payNext(underway);
          }
          return true;
        };

    together(Collections.nCopies(4, worker));

    assertPaidOnce(committed);
  }

  @Test
  void letsOthersGiveToTheSamePeopleMeanwhile() throws Exception {
    Item beans = village.item(place, "Beans");
    village.stock(place, pool, beans, "110");
    Round committed = commit(plan());
    List<Callable<Boolean>> givers = new ArrayList<>();
    for (MemberId member : people) {
      givers.add(() -> {
        gifts.give(place.maria(), place.community(), pool, new NewGift(member, beans.id(), "1"));
        return true;
      });
    }

    together(givers);

    awaitEnd(committed);
    assertPaidOnce(committed);
  }

  @Test
  void paysAChunkWholeOrNotAtAllAndGoesOnWhereItWas() {
    breakAfterShares(47);
    Round committed = commit(plan());
    var underway = new RoundUnderway(place.community(), committed.id());

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> {
          while (!chunks.payNext(underway)) {
            assertThat(progress(committed).paid() % 20).isZero();
          }
        });

    assertThat(progress(committed).reached()).isEqualTo(40);
    assertThat(escrow(committed)).isEqualTo(250 - paidSoFar(committed));
    assertThat(verifier.verify(place.community()).ok()).isTrue();
    assertThat(onItsWay.towards(place.community(), account(people.getLast()))).isTrue();
    faultsAreForgotten();
    while (!chunks.payNext(underway)) {
      assertThat(progress(committed).finishedAt()).isEmpty();
    }
    assertPaidOnce(committed);
    assertThat(onItsWay.towards(place.community(), account(people.getLast()))).isFalse();
  }

  @Test
  void saysWhyBeforeTheTurnHasCome() {
    breakAfterShares(1);
    Round committed = commit(plan());

    Allocation last =
        rounds.allocation(place.community(), committed.id(), people.getLast().value());

    assertThat(last.amount().signum()).isPositive();
  }

  private void assertPaidOnce(Round committed) {
    Round round = rounds.get(place.community(), committed.id());
    assertThat(round.progress().paid()).isEqualTo(PEOPLE);
    assertThat(round.underway()).isFalse();
    assertThat(escrow(round)).isZero();
    assertThat(paidSoFar(round)).isEqualTo(250);
    List<Allocation> planned = rounds.planOf(place.community(), round.id()).ration().allocations();
    assertThat(planned).allSatisfy(one -> assertThat(received(one)).isEqualTo(one.amount()));
    assertThat(count("sharing.share", round)).isEqualTo(PEOPLE);
    assertThat(count("rounds.allocation", round)).isEqualTo(PEOPLE);
    assertThat(verifier.verify(place.community()).ok()).isTrue();
  }

  private Round plan() {
    var wish = new RoundWish(tomatoes.id(), Strategy.EQUAL, "", Set.of());
    return poolRounds.plan(place.maria(), place.community(), pool, wish);
  }

  private Round commit(Round plan) {
    return poolRounds.commit(place.maria(), place.community(), plan.id(), plan.hash());
  }

  private Progress progress(Round round) {
    return rounds.get(place.community(), round.id()).progress();
  }

  private long paidSoFar(Round round) {
    return rounds
            .allocations(place.community(), round.id(), new Page(Page.FIRST.after(), 100))
            .rows()
            .stream()
            .mapToLong(one -> one.amount().longValueExact())
            .sum()
        + rest(round);
  }

  /// What those behind the first page got.
  private long rest(Round round) {
    return TestDatabase.jdbc()
        .sql(
            """
            select coalesce(sum(amount), 0) from rounds.allocation
             where community = :community and round = :round and position > 100
            """)
        .param("community", place.community().value())
        .param("round", round.id().value())
        .query(Long.class)
        .single();
  }

  private long escrow(Round round) {
    return ledger
        .balances(
            place.community(), new Holder(HolderKind.ROUND, round.id().value()), Purpose.ESCROW)
        .stream()
        .mapToLong(balance -> balance.quantity().minor().longValueExact())
        .sum();
  }

  private BigInteger received(Allocation allocation) {
    var holder = new Holder(HolderKind.MEMBER, allocation.recipient());
    return ledger.balances(place.community(), holder, Purpose.RECEIVED).stream()
        .filter(balance -> balance.key().unit().equals(tomatoes.unit()))
        .map(Balance::quantity)
        .map(quantity -> quantity.minor())
        .findFirst()
        .orElse(BigInteger.ZERO);
  }

  private AccountKey account(MemberId member) {
    return new AccountKey(
        new Holder(HolderKind.MEMBER, member.value()), Purpose.RECEIVED, tomatoes.unit());
  }

  private long count(String table, Round round) {
    return TestDatabase.jdbc()
        .sql("select count(*) from %s where round = :round".formatted(table))
        .param("round", round.id().value())
        .query(Long.class)
        .single();
  }

  private void breakAfterShares(int shares) {
    TestDatabase.owner()
        .sql(
            """
            create function sharing.breaks() returns trigger language plpgsql as $$
            begin
              if (select count(*) from sharing.share where pool = new.pool) >= %d then
                raise exception 'one share too many';
              end if;
              return new;
            end $$;
            create trigger breaks before insert on sharing.share
              for each row when (new.pool = '%s') execute function sharing.breaks();
            """
                .formatted(shares, pool.value()))
        .update();
  }

  private void awaitEnd(Round round) throws InterruptedException {
    for (int i = 0; i < 600 && progress(round).finishedAt().isEmpty(); i++) {
      Thread.sleep(50);
    }
  }

  private static void together(List<Callable<Boolean>> actions) throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> done : threads.invokeAll(actions)) {
        assertThat(done.get()).isTrue();
      }
    }
  }
}

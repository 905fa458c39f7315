package org.commonweal.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.allocation.Strategy;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.items.NeedId;
import org.commonweal.items.Needs;
import org.commonweal.items.NewNeed;
import org.commonweal.items.Priority;
import org.commonweal.items.Recurrence;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Verifier;
import org.commonweal.rounds.Round;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.ShareFilter;
import org.commonweal.sharing.Shares;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@ServerTest
class PoolRacesTest {

  @Autowired Village village;
  @Autowired Receipts receipts;
  @Autowired PoolRounds poolRounds;
  @Autowired Gifts gifts;
  @Autowired Stock stock;
  @Autowired Shares shares;
  @Autowired Needs needs;
  @Autowired Verifier verifier;

  private Village.Place place;
  private Item tomatoes;
  private PoolId pool;

  @BeforeEach
  void aPoolForTomatoes() {
    place = village.place();
    tomatoes = village.item(place, "Tomatoes");
    pool = village.pool(place, PoolSettings.named("Tomatoes"));
  }

  @Test
  void confirmsAContributionOnceHoweverManyPressTheButton() throws Exception {
    OfferId offer = village.offer(place, pool, place.mariaAsMember(), tomatoes, "10");

    List<String> outcomes =
        together(
            10,
            () ->
                receipts.confirmOne(
                    place.maria(), place.community(), Village.receipt(pool, offer)));

    assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
    assertThat(outcomes).filteredOn("already-decided"::equals).hasSize(9);
    assertThat(inStock()).isEqualTo("10");
  }

  @Test
  void neverGivesMoreThanTheStockInTwoRoundsAtOnce() throws Exception {
    for (int i = 0; i < 4; i++) {
      village.need(place, village.member(place, "Neighbour " + i), tomatoes, "10");
    }
    village.stock(place, pool, tomatoes, "30");
    List<Round> plans = List.of(plan(Strategy.EQUAL), plan(Strategy.IN_ORDER));

    List<String> outcomes =
        together(
            plans.stream()
                .<Callable<?>>map(plan ->
                    () ->
                        poolRounds.commit(place.maria(), place.community(), plan.id(), plan.hash()))
                .toList());

    assertThat(outcomes).containsExactlyInAnyOrder("done", "plan-outdated");
    assertThat(inStock()).isEqualTo("0");
    assertThat(verifier.verify(place.community()).ok()).isTrue();
  }

  @Test
  void givesByHandAndInARoundWithoutWaitingInACircle() throws Exception {
    List<MemberId> people =
        IntStream.range(0, 10).mapToObj(i -> village.member(place, "Neighbour " + i)).toList();
    people.forEach(member -> village.need(place, member, tomatoes, "3"));
    village.stock(place, pool, tomatoes, "40");
    Round plan = plan(Strategy.EQUAL);
    List<Callable<?>> actions =
        people.stream()
            .<Callable<?>>map(member ->
                () -> gifts.give(place.maria(), place.community(), pool, gift(member, "1")))
            .collect(Collectors.toList());
    actions.add(
        5, () -> poolRounds.commit(place.maria(), place.community(), plan.id(), plan.hash()));

    List<String> outcomes = together(actions);

    assertThat(outcomes).isSubsetOf("done", "plan-outdated");
    assertThat(outcomes).filteredOn("done"::equals).hasSizeGreaterThanOrEqualTo(10);
    assertThat(verifier.verify(place.community()).ok()).isTrue();
  }

  @Test
  void leavesNoShareBehindWhenTheSeventhFails() {
    for (int i = 0; i < 20; i++) {
      village.need(place, village.member(place, "Neighbour " + i), tomatoes, "4");
    }
    village.stock(place, pool, tomatoes, "80");
    Round plan = plan(Strategy.EQUAL);
    failTheSeventhShare();

    assertThat(tryOut(() -> commit(plan))).isEqualTo("fault");

    assertThat(inStock()).isEqualTo("80");
    assertThat(shares.list(place.community(), ShareFilter.from(pool.value()), Page.FIRST).rows())
        .isEmpty();
    forgetTheFault();
    assertThat(commit(plan).given().text()).isEqualTo("80");
  }

  @Test
  void servesTheNeedsThatWerePlannedAndNoneThatComeMeanwhile() throws Exception {
    PoolSettings alike =
        new PoolSettings("Alike", "", "", "", "", PriorityMode.ALIKE, Strategy.IN_ORDER, Set.of());
    pool = village.pool(place, alike);
    MemberId anna = village.member(place, "Anna");
    NeedId wanted = ask(anna, Priority.WANT);
    village.stock(place, pool, tomatoes, "4");
    Round plan = plan(Strategy.IN_ORDER);
    NeedId later;
    try (var threads = Executors.newFixedThreadPool(1);
        Connection other = TestDatabase.application().getConnection()) {
      other.setAutoCommit(false);
      standInTheWay(other, anna);
      Future<Round> commit = threads.submit(() -> commit(plan));
      assertThatThrownBy(() -> commit.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      later = ask(anna, Priority.NEED);
      other.rollback();
      assertThat(commit.get().given().text()).isEqualTo("4");
    }
    assertThat(needs.get(place.community(), wanted).received().text()).isEqualTo("4");
    assertThat(needs.get(place.community(), later).received().text()).isEqualTo("0");
  }

  private NeedId ask(MemberId who, Priority priority) {
    var need = new NewNeed(who, tomatoes.id(), "4", priority, Recurrence.ONCE);
    return needs.publish(place.maria(), place.community(), List.of(need)).getFirst();
  }

  /// A commit has to wait for this after it has locked and read what it goes by.
  private void standInTheWay(Connection other, MemberId who) throws SQLException {
    try (PreparedStatement insert =
        other.prepareStatement("insert into rounds.queue values (?, ?, ?, 1)")) {
      insert.setInt(1, place.community().value());
      insert.setObject(2, pool.value());
      insert.setObject(3, who.value());
      insert.executeUpdate();
    }
  }

  private void failTheSeventhShare() {
    TestDatabase.owner()
        .sql(
            """
            create function sharing.seventh_fails() returns trigger language plpgsql as $$
            begin
              if (select count(*) from sharing.share where pool = new.pool) = 6 then
                raise exception 'the seventh share fails';
              end if;
              return new;
            end $$;
            create trigger seventh_fails before insert on sharing.share
              for each row when (new.pool = '%s') execute function sharing.seventh_fails();
            """
                .formatted(pool.value()))
        .update();
  }

  private void forgetTheFault() {
    TestDatabase.owner().sql("drop function sharing.seventh_fails cascade").update();
  }

  private Round commit(Round plan) {
    return poolRounds.commit(place.maria(), place.community(), plan.id(), plan.hash());
  }

  private Round plan(Strategy strategy) {
    var wish = new RoundWish(tomatoes.id(), strategy, "", Set.of());
    return poolRounds.plan(place.maria(), place.community(), pool, wish);
  }

  private NewGift gift(MemberId receiver, String units) {
    return new NewGift(receiver, tomatoes.id(), units);
  }

  private String inStock() {
    Quantity there = stock.of(place.community(), pool, tomatoes);
    return there.text();
  }

  private static List<String> together(int times, Callable<?> action) throws Exception {
    return together(Collections.nCopies(times, action));
  }

  private static List<String> together(List<? extends Callable<?>> actions) throws Exception {
    try (var threads = Executors.newFixedThreadPool(actions.size())) {
      List<Callable<String>> tries =
          actions.stream().<Callable<String>>map(action -> () -> tryOut(action)).toList();
      return threads.invokeAll(tries).stream().map(PoolRacesTest::outcome).toList();
    }
  }

  private static String outcome(Future<String> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static String tryOut(Callable<?> action) {
    try {
      action.call();
      return "done";
    } catch (Refused refused) {
      assertThat(refused.refusal().kind()).isEqualTo(Kind.CONFLICT);
      return refused.refusal().type();
    } catch (DataAccessException e) {
      return "fault";
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}

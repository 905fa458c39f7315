package org.commonweal.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonweal.ServerTest;
import org.commonweal.allocation.Allocation;
import org.commonweal.allocation.Strategy;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.items.Need;
import org.commonweal.items.NeedId;
import org.commonweal.items.NeedStatus;
import org.commonweal.items.Needs;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Verifier;
import org.commonweal.rounds.Plan;
import org.commonweal.rounds.Round;
import org.commonweal.rounds.Rounds;
import org.commonweal.rounds.RoundsRefusal;
import org.commonweal.sharing.ShareFilter;
import org.commonweal.sharing.Shares;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class TomatoStoryTest {

  private static final List<Integer> ASKED =
      List.of(10, 3, 9, 9, 9, 9, 9, 9, 9, 9, 8, 3, 3, 3, 3, 3, 3, 3, 3, 3);

  @Autowired Village village;
  @Autowired PoolRounds poolRounds;
  @Autowired Rounds rounds;
  @Autowired Needs needs;
  @Autowired Stock stock;
  @Autowired Shares shares;
  @Autowired Verifier verifier;

  private Village.Place place;
  private Item tomatoes;
  private PoolId pool;
  private final List<MemberId> people = new ArrayList<>();
  private final List<NeedId> asked = new ArrayList<>();

  @BeforeEach
  void eightyTomatoesForTwentyPeople() {
    place = village.place();
    tomatoes = village.item(place, "Tomatoes");
    pool = pool("Community Tomatoes Pool");
    for (int units : ASKED) {
      MemberId member = village.member(place, "Neighbour " + people.size());
      people.add(member);
      asked.add(village.need(place, member, tomatoes, Integer.toString(units)));
    }
  }

  private PoolId pool(String name) {
    PoolSettings bare = PoolSettings.named(name);
    return village.pool(
        place,
        new PoolSettings(name, "", "", "5", "2", bare.priority(), Strategy.PROPORTIONAL, Set.of()));
  }

  private RoundWish wish(Strategy strategy) {
    return new RoundWish(tomatoes.id(), strategy, "", Set.of());
  }

  @Test
  void givesEightyTomatoesToTwentyPeople() {
    village.stock(place, pool, tomatoes, "80");

    Round planned =
        poolRounds.plan(place.maria(), place.community(), pool, wish(Strategy.PROPORTIONAL));
    Round done = poolRounds.commit(place.maria(), place.community(), planned.id(), planned.hash());

    assertThat(done.given().text()).isEqualTo("80");
    assertThat(done.served()).isEqualTo(20);
    assertThat(stock.of(place.community(), pool, tomatoes).signum()).isZero();
    assertThat(need(0).open().text()).isEqualTo("5");
    assertThat(need(0).status()).isEqualTo(NeedStatus.PARTLY);
    assertThat(need(1).status()).isEqualTo(NeedStatus.FULFILLED);
    assertThat(shares.list(place.community(), ShareFilter.from(pool.value()), Page.FIRST).rows())
        .hasSize(20);
    Allocation xavier = rounds.allocation(place.community(), done.id(), people.getFirst().value());
    assertThat(xavier.amount()).isEqualTo(5);
    assertThat(verifier.verify(place.community()).ok()).isTrue();
  }

  @Test
  void sharesTheSecondWeekByEachStrategy() {
    village.stock(place, pool, tomatoes, "61");

    assertThat(amounts(preview(Strategy.IN_ORDER)))
        .containsExactly(5, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 2, 0, 0, 0, 0, 0, 0);
    assertThat(amounts(preview(Strategy.PROPORTIONAL)))
        .containsExactly(5, 2, 5, 5, 5, 5, 5, 5, 5, 5, 4, 2, 1, 1, 1, 1, 1, 1, 1, 1);
    assertThat(amounts(preview(Strategy.EQUAL)))
        .containsExactly(4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
  }

  @Test
  void commitsOnceHoweverOftenItIsAsked() {
    village.stock(place, pool, tomatoes, "80");
    Round planned = poolRounds.plan(place.maria(), place.community(), pool, wish(Strategy.EQUAL));

    Round first = poolRounds.commit(place.maria(), place.community(), planned.id(), planned.hash());
    Round again = poolRounds.commit(place.maria(), place.community(), planned.id(), planned.hash());

    assertThat(again).isEqualTo(first);
    assertThat(rounds.list(place.community(), pool.value(), Page.FIRST).rows()).hasSize(1);
  }

  @Test
  void refusesAPlanWhoseInputsHaveChanged() {
    village.stock(place, pool, tomatoes, "80");
    Round planned = poolRounds.plan(place.maria(), place.community(), pool, wish(Strategy.EQUAL));
    needs.withdraw(place.maria(), place.community(), asked.getFirst());
    village.stock(place, pool, tomatoes, "4");

    assertThatThrownBy(
            () -> poolRounds.commit(place.maria(), place.community(), planned.id(), planned.hash()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              var outdated = (RoundsRefusal.PlanOutdated) refused.refusal();
              assertThat(outdated.stockNow()).isEqualTo(tomatoes.whole(84));
              assertThat(outdated.changes())
                  .containsExactly(
                      new RoundsRefusal.ClaimChange(
                          people.getFirst().value(), tomatoes.whole(10), tomatoes.whole(0)));
            });
    assertThat(stock.of(place.community(), pool, tomatoes).text()).isEqualTo("84");
  }

  @Test
  void givesTheNextOddUnitToWhoeverStoodNext() {
    PoolId small = pool("Small pool");
    village.stock(place, small, tomatoes, "3");
    assertThat(commit(small)).containsExactly(people.get(0), people.get(1), people.get(2));
    village.stock(place, small, tomatoes, "3");

    assertThat(commit(small)).containsExactly(people.get(3), people.get(4), people.get(5));
  }

  private List<MemberId> commit(PoolId from) {
    Round planned = poolRounds.plan(place.maria(), place.community(), from, wish(Strategy.EQUAL));
    Round done = poolRounds.commit(place.maria(), place.community(), planned.id(), planned.hash());
    return rounds.allocations(place.community(), done.id(), Page.FIRST).rows().stream()
        .filter(a -> a.amount().signum() > 0)
        .map(a -> new MemberId(a.recipient()))
        .toList();
  }

  private Plan preview(Strategy strategy) {
    return poolRounds.preview(place.maria(), place.community(), pool, wish(strategy));
  }

  private static List<Integer> amounts(Plan plan) {
    return plan.ration().allocations().stream().map(a -> a.amount().intValueExact()).toList();
  }

  private Need need(int index) {
    return needs.get(place.community(), asked.get(index));
  }
}

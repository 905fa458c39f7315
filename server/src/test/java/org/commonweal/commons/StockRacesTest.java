package org.commonweal.commons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.commonweal.ServerTest;
import org.commonweal.allocation.Strategy;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.ledger.Verifier;
import org.commonweal.rounds.Round;
import org.commonweal.sharing.OfferId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Managers who change the stock of one pool at the same moment.
@ServerTest
class StockRacesTest {

  @Autowired Village village;
  @Autowired Storekeeper keeper;
  @Autowired Verifier verifier;

  private Village.Place place;
  private Item tomatoes;
  private PoolId pool;
  private PoolLedger books;

  @BeforeEach
  void aPoolForTomatoes() {
    place = village.place();
    tomatoes = village.item(place, "Tomatoes");
    pool = village.pool(place, PoolSettings.named("Tomatoes"));
    books = new PoolLedger(place, pool);
  }

  private Callable<StockChange> count(String found, String expected) {
    var asked =
        new NewStockChange(
            StockChangeKind.COUNT, tomatoes.id(), found, "because", Optional.of(expected));
    return () -> keeper.changes().record(place.maria(), place.community(), pool, asked);
  }

  @Test
  void countsOnceWhenTwoManagersCountAtOnce() throws Exception {
    village.stock(place, pool, tomatoes, "10");

    List<Boolean> outcomes = Attempt.together(Collections.nCopies(4, count("8", "10")));

    assertThat(outcomes).filteredOn(done -> done).hasSize(1);
    assertThat(books.stock()).isEqualTo(8);
  }

  @Test
  void takesACountAndARoundOneAfterTheOther() throws Exception {
    village.stock(place, pool, tomatoes, "10");
    for (String name : List.of("Anna", "Ben")) {
      MemberId member = village.member(place, name);
      village.need(place, member, tomatoes, "5");
    }
    var wish = new RoundWish(tomatoes.id(), Strategy.EQUAL, "", Set.of());
    Round plan = keeper.rounds().plan(place.maria(), place.community(), pool, wish);
    Callable<Round> commit =
        () -> keeper.rounds().commit(place.maria(), place.community(), plan.id(), plan.hash());

    List<Boolean> outcomes = Attempt.together(List.of(count("8", "10"), commit));

    assertThat(outcomes).containsExactlyInAnyOrder(true, false);
    assertThat(books.stock()).isEqualTo(outcomes.getFirst() ? 8 : 0);
    assertThat(verifier.verify(place.community()).ok()).isTrue();
  }

  @Test
  void undoesAReceiptOnceHoweverManyPress() throws Exception {
    OfferId offer = village.offer(place, pool, place.mariaAsMember(), tomatoes, "10");
    keeper.receipts().confirmOne(place.maria(), place.community(), Village.receipt(pool, offer));
    Callable<OfferId> undo =
        () -> {
          keeper.receiptReversals().reverse(place.maria(), place.community(), pool, offer, "no");
          return offer;
        };

    List<Boolean> outcomes = Attempt.together(Collections.nCopies(4, undo));

    assertThat(outcomes).filteredOn(done -> done).hasSize(1);
    assertThat(books.stock()).isZero();
  }
}

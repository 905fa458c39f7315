package org.commonweal.commons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.commonweal.ServerTest;
import org.commonweal.items.Item;
import org.commonweal.ledger.Verifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;

/// The books of a pool add up whatever is done with it.
@ServerTest
class StockBooksTest {

  private static final int STEPS = 40;

  @Autowired Village village;
  @Autowired Storekeeper keeper;
  @Autowired Verifier verifier;

  @RepeatedTest(5)
  @DisplayName(
      "17. Received - given - used - written off +/- counted differences = stock >= 0, always")
  void addsUpAtEveryMoment(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Village.Place place = village.place();
    Item tomatoes = village.item(place, "Tomatoes");
    PoolId pool = village.pool(place, PoolSettings.named("Tomatoes"));
    var play = new StockPlay(keeper, place, pool, tomatoes, random);
    var books = new PoolLedger(place, pool);
    for (int step = 0; step < STEPS; step++) {
      play.next();
      assertBooks(play, books);
    }
    assertThat(verifier.verify(place.community()).ok()).isTrue();
  }

  private static void assertBooks(StockPlay play, PoolLedger books) {
    Map<String, Long> moved = books.movedBy();
    long received = moved.getOrDefault("given", 0L) + moved.getOrDefault("opening", 0L);
    long given = -moved.getOrDefault("received", 0L) - moved.getOrDefault("escrow", 0L);
    long used = -moved.getOrDefault("used", 0L);
    long writtenOff = -moved.getOrDefault("written_off", 0L);
    long differences = moved.getOrDefault("difference", 0L);
    assertThat(List.of(received, given, used, writtenOff, differences)).isEqualTo(play.sums());
    assertThat(received - given - used - writtenOff + differences).isEqualTo(books.total());
    assertThat(books.lowestEver()).isNotNegative();
  }
}

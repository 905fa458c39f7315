package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.Stock;
import org.commonweal.commons.Village;
import org.commonweal.identity.Scope;
import org.commonweal.identity.Together;
import org.commonweal.items.Item;
import org.commonweal.ledger.Verifier;
import org.commonweal.sharing.OfferId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One contribution after the other over HTTP, many at the same moment.
@ServerTest
class ConfirmTogetherTest {

  private static final String IN_FULL = "{\"units\": \"\"}";

  @Autowired Village village;
  @Autowired Speakers speakers;
  @Autowired Stock stock;
  @Autowired Verifier verifier;

  private Village.Place place;
  private Item tomatoes;
  private PoolId pool;
  private Speaker maria;
  private final String key = UUID.randomUUID().toString();

  @BeforeEach
  void aPoolForTomatoes() {
    place = village.place();
    tomatoes = village.item(place, "Tomatoes");
    pool = village.pool(place, PoolSettings.named("Tomatoes"));
    maria = speakers.of(place.maria(), Scope.WRITE);
  }

  private OfferId promise() {
    return village.offer(place, pool, place.mariaAsMember(), tomatoes, "10");
  }

  private Answer confirm(OfferId offer, String units, String key) {
    String path =
        "/api/v1/communities/%s/pools/%s/contributions/%s/confirm"
            .formatted(place.uid(), pool.value(), offer.value());
    return maria.write("POST", path, units, key);
  }

  private Answer confirm(OfferId offer) {
    return confirm(offer, IN_FULL, UUID.randomUUID().toString());
  }

  private String inStock() {
    assertThat(verifier.verify(place.community()).ok()).isTrue();
    return stock.of(place.community(), pool, tomatoes).text();
  }

  @Test
  void confirmsSixtyFourContributionsAtOnce() throws Exception {
    List<OfferId> promised = IntStream.range(0, 64).mapToObj(_ -> promise()).toList();
    AtomicInteger next = new AtomicInteger();
    List<Object> answers =
        Together.all(
            64, () -> confirm(promised.get(next.getAndIncrement())).expect(200).text("status"));
    assertThat(answers).hasSize(64).containsOnly("fulfilled");
    assertThat(inStock()).isEqualTo("640");
  }

  @Test
  void confirmsOneContributionOnceForSixtyFour() throws Exception {
    OfferId offer = promise();
    List<Object> answers = Together.all(64, () -> confirm(offer).status());
    assertThat(answers).filteredOn(Integer.valueOf(200)::equals).hasSize(1);
    assertThat(answers).filteredOn(Integer.valueOf(409)::equals).hasSize(63);
    assertThat(inStock()).isEqualTo("10");
  }

  @Test
  void answersTheSameKeyAsBeforeHoweverManySendIt() throws Exception {
    OfferId offer = promise();
    List<Object> answers =
        Together.all(10, () -> confirm(offer, IN_FULL, key).expect(200).response().body());
    assertThat(answers).hasSize(10).containsOnly(answers.getFirst());
    assertThat(confirm(offer, IN_FULL, key).expect(200).response().body())
        .isEqualTo(answers.getFirst());
    assertThat(inStock()).isEqualTo("10");
  }

  @Test
  void refusesTheKeyForOtherContent() {
    OfferId offer = promise();
    confirm(offer, IN_FULL, key).expect(200);
    assertThat(confirm(offer, "{\"units\": \"3\"}", key).expect(409).type())
        .isEqualTo("key-used-for-other-content");
    assertThat(confirm(promise(), IN_FULL, key).expect(409).type())
        .isEqualTo("key-used-for-other-content");
    assertThat(inStock()).isEqualTo("10");
  }

  @Test
  void leavesNoTraceOfARefusal() {
    OfferId offer = promise();
    assertThat(confirm(offer, "{\"units\": \"11\"}", key).expect(422).type())
        .isEqualTo("more-than-offered");
    confirm(offer, IN_FULL, key).expect(200);
    assertThat(inStock()).isEqualTo("10");
  }

  @Test
  void asksForAKey() {
    assertThat(confirm(promise(), IN_FULL, "").expect(422).type())
        .isEqualTo("idempotency-key-missing");
  }

  @Test
  void refusesWhatCannotBeKeptAndConfirmsItsNeighbours() throws Exception {
    List<OfferId> promised = IntStream.range(0, 41).mapToObj(_ -> promise()).toList();
    AtomicInteger next = new AtomicInteger();
    List<Object> answers =
        Together.all(
            41,
            () -> {
              int number = next.getAndIncrement();
              String units = number == 20 ? "{\"units\": \"1\\u0000\"}" : IN_FULL;
              return confirm(promised.get(number), units, UUID.randomUUID().toString()).status();
            });
    assertThat(answers).filteredOn(Integer.valueOf(200)::equals).hasSize(40);
    assertThat(answers).filteredOn(Integer.valueOf(422)::equals).hasSize(1);
  }

  @Test
  void saysWhenToComeBackIfSomethingIsHeldForTooLong() {
    OfferId held = promise();
    OfferId free = promise();
    var owner = TestDatabase.database().owner();
    new TransactionTemplate(new DataSourceTransactionManager(owner))
        .executeWithoutResult(_ -> {
          JdbcClient.create(owner)
              .sql("select 1 from sharing.offer where id = ? for update")
              .param(held.value())
              .query()
              .singleRow();
          Answer busy = confirm(held, IN_FULL, key).expect(503);
          assertThat(busy.type()).isEqualTo("overloaded");
          assertThat(busy.response().headers().firstValue("Retry-After")).contains("2");
          confirm(free).expect(200);
        });
    confirm(held, IN_FULL, key).expect(200);
    assertThat(inStock()).isEqualTo("20");
  }
}

package org.commonweal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReckoningTest {

  private static final Balance APPLES = new Balance(20, 9, 3, 2, -1, 5);
  private static final JsonNode IN_ORDER =
      Json.read("{\"ok\": true, \"entries\": 7, \"legs\": 9, \"mismatches\": []}");

  private static Reckoning reckoning(Balance told, Balance booked, JsonNode verification) {
    return new Reckoning(apples(told), apples(booked), verification);
  }

  private static SortedMap<String, Balance> apples(Balance balance) {
    return new TreeMap<>(Map.of("Apples", balance));
  }

  @Test
  void isInOrderIfPoolAndLedgerSayTheSameAndAddUp() {
    Reckoning even = reckoning(APPLES, APPLES, IN_ORDER);
    assertThat(even.ok()).isTrue();
    assertThat(even.text()).contains("the ledger says the same of every item");
  }

  @Test
  void namesWhereTheLedgerSaysSomethingElse() {
    Reckoning odd = reckoning(APPLES, new Balance(21, 10, 3, 2, -1, 5), IN_ORDER);
    assertThat(odd.ok()).isFalse();
    assertThat(odd.differences())
        .containsExactly(
            "Apples, received: 20 by the pool, 21 by the ledger.",
            "Apples, given: 9 by the pool, 10 by the ledger.");
    assertThat(odd.text()).doesNotContain("says the same");
  }

  @Test
  void namesWhatDoesNotAddUpAndWhatOnlyOneSideKnows() {
    Balance lost = new Balance(20, 9, 3, 2, -1, 4);
    assertThat(reckoning(lost, lost, IN_ORDER).differences())
        .containsExactly(
            "Apples: what the pool says does not add up to the stock.",
            "Apples: what the ledger says does not add up to the stock.");
    var forgotten = new Reckoning(new TreeMap<>(), apples(APPLES), IN_ORDER);
    assertThat(forgotten.ok()).isFalse();
  }

  @Test
  void isNotInOrderIfTheBooksAreNot() {
    JsonNode broken = Json.read("{\"ok\": false, \"mismatches\": [{\"detail\": \"gap\"}]}");
    assertThat(reckoning(APPLES, APPLES, broken).ok()).isFalse();
  }
}

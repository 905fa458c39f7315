package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonweal.ServerTest;
import org.commonweal.commons.Pool;
import org.commonweal.commons.Pools;
import org.commonweal.commons.RoundApprovals;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Scope;
import org.commonweal.items.Item;
import org.commonweal.kernel.CommunityId;
import org.commonweal.rounds.RoundOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What a council sees before a round and who has to agree to it, over HTTP.
@ServerTest
class RoundCasesTest {

  @Autowired Stalls stalls;
  @Autowired Village village;
  @Autowired Speakers speakers;
  @Autowired Pools pools;
  @Autowired RoundApprovals approvals;

  private Stall stall;

  @BeforeEach
  void aPoolForTomatoes() {
    stall = stalls.open();
  }

  @Test
  @DisplayName("Needs by item: people and units, needs and wants, by recurrence, stock, shortfall")
  void showsWhatIsNeeded() {
    village.need(stall.place(), stall.pia().member(), stall.tomato(), "7");
    need("3", "need", "weekly", stall.tomato());
    need("4", "want", "once", stall.tomato());
    need("5", "need", "once", stall.bread());
    village.need(stall.place(), village.member(stall.place(), "Anna"), stall.tomato(), "6");
    stall.brought("12");

    JsonNode rows = needs("").path("rows");
    assertThat(rows).hasSize(1);
    JsonNode tomato = rows.get(0);
    assertThat(tomato.path("people").asInt()).isEqualTo(2);
    assertThat(amount(tomato, "needed")).isEqualTo("16");
    assertThat(amount(tomato, "wanted")).isEqualTo("4");
    assertThat(amount(tomato, "stock")).isEqualTo("12");
    assertThat(amount(tomato, "shortfall")).isEqualTo("8");
    assertThat(tomato.path("parts")).hasSize(3);
    assertThat(amount(needs("?recurrence=weekly").path("rows").get(0), "needed")).isEqualTo("3");
    assertThat(amount(needs("?priority=want").path("rows").get(0), "shortfall")).isEqualTo("0");
    assertThat(needs("?text=TOM").path("rows")).hasSize(1);
    assertThat(needs("?text=bread").path("rows")).isEmpty();
    stall.member().get(stall.pool() + "/needs").expect(403);
    stall.outsider().get(stall.pool() + "/needs").expect(404);
  }

  @Test
  @DisplayName("A round to selected people: not more than can be chosen at once")
  void refusesMoreChosenPeopleThanThereMayBe() {
    stall.change("opening", "4", "").expect(201);
    String people =
        IntStream.rangeClosed(0, RoundOrder.MAX_AT_ONCE)
            .mapToObj(_ -> "\"" + UUID.randomUUID() + "\"")
            .collect(Collectors.joining(","));
    String wish =
        "{\"item\": \"%s\", \"strategy\": \"equal\", \"cap\": \"\", \"members\": [%s]}"
            .formatted(stall.tomato().id().value(), people);
    assertThat(stall.manager().post(stall.pool() + "/rounds", wish).expect(422).type())
        .isEqualTo("out-of-range");
  }

  @Test
  @DisplayName("Needs by item: councils beside people, in no round; only what lacks, if asked for")
  void showsWhatCouncilsNeedBeside() {
    stall.change("opening", "4", "").expect(201);
    village.need(stall.place(), stall.pia().member(), stall.tomato(), "3");
    String need =
        "{\"needs\": [{\"item\": \"%s\", \"units\": \"9\", \"priority\": \"need\", \"recurrence\": \"once\"}]}"
            .formatted(stall.tomato().id().value());
    String council = stall.community() + "/councils/" + stall.place().food().id().value();
    stall.manager().post(council + "/needs", need).expect(201);

    JsonNode tomato = needs("").path("rows").get(0);
    assertThat(tomato.path("people").asInt()).isEqualTo(1);
    assertThat(amount(tomato, "needed")).isEqualTo("3");
    assertThat(amount(tomato, "shortfall")).isEqualTo("0");
    assertThat(tomato.path("councils").asInt()).isEqualTo(1);
    assertThat(amount(tomato, "askedByCouncils")).isEqualTo("9");
    String preview = "/rounds/preview?strategy=equal&item=" + stall.tomato().id().value();
    assertThat(stall.manager().get(stall.pool() + preview).expect(200).body().path("allocations"))
        .hasSize(1);
    assertThat(needs("?lacking=true").path("rows")).isEmpty();
    need("2", "want", "once", stall.tomato());
    assertThat(needs("?lacking=true").path("rows")).hasSize(1);
  }

  @Test
  @DisplayName("A pool can require a second manager's approval, of exactly this plan")
  void waitsForASecondManager() {
    village.need(stall.place(), stall.pia().member(), stall.tomato(), "5");
    stall.brought("4");
    String approval = stall.pool() + "/approval";
    stall.member().put(approval, "{\"approval\": \"none\"}").expect(403);
    stall.manager().put(approval, "{\"approval\": \"second-manager\"}").expect(200);
    Answer plan = stall.manager().post(stall.pool() + "/rounds", order("")).expect(201);

    assertThat(waiting()).containsExactly(plan.text("id") + " waits");
    assertThat(commit(stall.manager(), plan).expect(409).type()).isEqualTo("not-approved");
    assertThat(approve(stall.manager(), plan, plan).expect(403).type()).isEqualTo("own-plan");
    approve(stall.member(), plan, plan).expect(403);
    Speaker second = manager("Sam");
    assertThat(commit(second, plan).expect(409).type()).isEqualTo("not-approved");
    stall.brought("2");
    Answer other = stall.manager().post(stall.pool() + "/rounds", order("")).expect(201);
    assertThat(approve(second, plan, other).expect(409).type()).isEqualTo("other-plan");
    approve(second, plan, plan).expect(200);
    assertThat(commit(stall.manager(), plan).expect(409).type()).isEqualTo("plan-outdated");
    assertThat(commit(stall.manager(), other).expect(409).type()).isEqualTo("not-approved");
    assertThat(waiting()).containsExactly(other.text("id") + " waits");
    assertThat(approve(second, other, other).expect(200).text("approvedBy")).isEqualTo("Sam");
    assertThat(waiting()).containsExactly(other.text("id") + " approved");
    commit(stall.manager(), other).expect(200);
    assertThat(waiting()).isEmpty();
    commit(stall.manager(), other).expect(200);
    assertThat(stall.stock()).isEqualTo("1");
  }

  @Test
  @DisplayName("Two managers say that one is enough again, and everybody reads who changed what")
  void takesTwoToNeedOnlyOne() {
    String approval = stall.pool() + "/approval";
    String one = "{\"approval\": \"none\"}";
    String two = "{\"approval\": \"second-manager\"}";
    stall.manager().put(approval, two).expect(200);
    for (int press = 0; press < 2; press++) {
      assertThat(stall.manager().put(approval, one).expect(200).text("approval"))
          .isEqualTo("second-manager");
    }
    assertThat(stall.manager().get(approval).expect(200).text("releaseAskedBy")).isEqualTo("Maria");
    Speaker second = manager("Sam");
    second.put(approval, two).expect(200);
    assertThat(second.put(approval, one).expect(200).text("approval")).isEqualTo("second-manager");
    Speaker third = manager("Tina");
    assertThat(third.put(approval, one).expect(200).text("approval")).isEqualTo("none");
    var told = new Happenings(stall);
    assertThat(told.feed("?topic=pools").subList(0, 5))
        .containsExactly(
            "Tina changed Tomatoes: one manager is enough for a round",
            "Sam asks that one manager be enough for the rounds of Tomatoes",
            "Sam changed Tomatoes: rounds still wait for a second manager",
            "Maria asks that one manager be enough for the rounds of Tomatoes",
            "Maria changed Tomatoes: rounds wait for a second manager");
    assertThat(told.told(stall.manager(), "?topic=pools").getFirst())
        .isEqualTo("Tina changed Tomatoes: one manager is enough for a round");
  }

  @Test
  void doesNotTakeTheConsentOfWhoeverHasLostTheSeat() {
    Village.Neighbour sam = village.neighbour(stall.place(), "Sam");
    Speaker second = seat(sam);
    stall
        .manager()
        .put(stall.pool() + "/approval", "{\"approval\": \"second-manager\"}")
        .expect(200);
    village.need(stall.place(), stall.pia().member(), stall.tomato(), "5");
    stall.brought("4");
    Answer plan = stall.manager().post(stall.pool() + "/rounds", order("")).expect(201);
    stall.manager().delete(managers() + "/" + sam.member().value());
    approve(second, plan, plan).expect(403);
    assertThat(commit(stall.manager(), plan).expect(409).type()).isEqualTo("not-approved");
  }

  @Test
  @DisplayName("A household weight multiplies a person's cap and equal share")
  void weighsHouseholds() {
    MemberId anna = village.member(stall.place(), "Anna");
    village.need(stall.place(), anna, stall.tomato(), "20");
    village.need(stall.place(), stall.pia().member(), stall.tomato(), "20");
    stall.brought("9");
    assertThat(shares("equal")).containsExactlyInAnyOrder("5", "4");
    String household = stall.community() + "/households/" + anna.value();
    stall.member().put(household, "{\"weight\": 2}").expect(403);
    for (int bad : List.of(0, -1, 1001)) {
      assertThat(
              stall
                  .manager()
                  .put(household, "{\"weight\": %d}".formatted(bad))
                  .expect(422)
                  .fields())
          .containsExactly("weight");
    }
    stall.manager().put(household, "{\"weight\": 2}").expect(204);
    assertThat(shares("equal")).containsExactly("6", "3");
    stall.brought("20");
    assertThat(shares("equal")).containsExactly("10", "5");
    JsonNode rows = stall.member().get(stall.community() + "/households").body().path("rows");
    assertThat(rows.get(0).path("weight").asInt()).isEqualTo(2);
    stall.manager().put(household, "{\"weight\": 1}").expect(204);
    assertThat(shares("equal")).containsExactly("5", "5");
    String stranger =
        stall.community() + "/households/" + village.member(village.place(), "Stranger").value();
    assertThat(stall.manager().put(stranger, "{\"weight\": 2}").expect(422).fields())
        .containsExactly("member");
  }

  private Speaker manager(String name) {
    return seat(village.neighbour(stall.place(), name));
  }

  private Speaker seat(Village.Neighbour neighbour) {
    stall.manager().put(managers() + "/" + neighbour.member().value(), "").expect(204);
    return speakers.of(neighbour.caller(), Scope.WRITE);
  }

  private String managers() {
    return stall.community() + "/councils/" + stall.place().food().id().value() + "/managers";
  }

  private void need(String units, String priority, String recurrence, Item item) {
    stall
        .member()
        .post(
            stall.community() + "/needs",
            """
            {"needs": [{"member": "%s", "item": "%s", "units": "%s", "priority": "%s",
             "recurrence": "%s"}]}
            """
                .formatted(
                    stall.pia().member().value(), item.id().value(), units, priority, recurrence))
        .expect(201);
  }

  private JsonNode needs(String query) {
    return stall.manager().get(stall.pool() + "/needs" + query).expect(200).body();
  }

  private static String amount(JsonNode row, String field) {
    return row.path(field).path("amount").asString();
  }

  private String order(String cap) {
    return "{\"item\": \"%s\", \"strategy\": \"equal\", \"cap\": \"%s\", \"members\": []}"
        .formatted(stall.tomato().id().value(), cap);
  }

  private List<String> shares(String strategy) {
    String query = "/rounds/preview?strategy=" + strategy + "&item=" + stall.tomato().id().value();
    return stall
        .manager()
        .get(stall.pool() + query)
        .expect(200)
        .body()
        .path("allocations")
        .valueStream()
        .map(part -> amount(part, "received"))
        .toList();
  }

  private Answer commit(Speaker who, Answer plan) {
    return who.post(round(plan) + "/commit", hash(plan));
  }

  /// The plans that managers find at home and on the page of the pool.
  private List<String> waiting() {
    CommunityId community = stall.place().community();
    Pool pool = pools.named(community, "Tomatoes").orElseThrow();
    return approvals.waiting(community, List.of(pool)).stream()
        .map(plan -> plan.round().value() + (plan.approved() ? " approved" : " waits"))
        .toList();
  }

  private Answer approve(Speaker who, Answer plan, Answer hashOf) {
    return who.post(round(plan) + "/approval", hash(hashOf));
  }

  private String round(Answer plan) {
    return stall.community() + "/rounds/" + plan.text("id");
  }

  private static String hash(Answer plan) {
    return "{\"planHash\": \"%s\"}".formatted(plan.text("planHash"));
  }
}

package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonweal.ServerTest;
import org.commonweal.identity.Scope;
import org.commonweal.rewards.Mondays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A reward pool over HTTP: deposits, a date that is run, and what its receivers are told.
@ServerTest
class RewardCasesOverHttpTest {

  @Autowired Mondays mondays;
  @Autowired Speakers speakers;

  @Test
  void creditsOncePerReferenceAndRunsADateOnce() {
    Mondays.Scene scene = mondays.scene(2, "UTC");
    Speaker maria = speakers.of(scene.maria(), Scope.WRITE);
    String community = "/api/v1/communities/" + scene.place().uid();
    String pool = community + "/reward-pools/" + scene.pool().value();
    String member = scene.members().getFirst().value().toString();

    String set =
        """
        {"place": "%s", "deposits": [
          {"member": "%s", "amount": "100.00", "paid": null, "reference": "SIGNUP-INIT",
           "submittedAt": "2025-01-06T10:00:00Z"},
          {"member": "%s", "amount": "x", "paid": null, "reference": "OTHER",
           "submittedAt": null}]}
        """
            .formatted(scene.box().value(), member, member);
    JsonNode rows = maria.post(pool + "/deposits/together", set).expect(200).body().path("rows");
    assertThat(rows.get(0).path("collected").asString()).isEqualTo("0.50");
    assertThat(rows.get(1).path("errors").get(0).path("field").asString()).isEqualTo("amount");
    JsonNode again = maria.post(pool + "/deposits/together", set).expect(200).body().path("rows");
    assertThat(again.get(0)).isEqualTo(rows.get(0));

    String run = "{\"kind\": \"distribute\", \"date\": \"%s\", \"hash\": null}";
    assertThat(maria.post(pool + "/runs", run.formatted("2025-01-07")).expect(422).type())
        .isEqualTo("not-its-day");
    JsonNode done = maria.post(pool + "/runs", run.formatted("2025-01-06")).expect(200).body();
    assertThat(done.path("outcome").asString()).isEqualTo("posted");
    assertThat(maria.post(pool + "/runs", run.formatted("2025-01-06")).expect(200).body())
        .isEqualTo(done);

    JsonNode line =
        maria.get(pool + "/distributions?date=2025-01-06").expect(200).body().path("rows").get(0);
    assertThat(line.path("type").asString() + " " + line.path("description").asString())
        .isEqualTo("CREDIT Global Pool Reward");
    JsonNode meta = line.path("meta");
    assertThat(meta.path("type").asString()).isEqualTo("global_pool");
    assertThat(meta.path("distribution_date").asString()).isEqualTo("2025-01-06");
    assertThat(meta.path("total_pool").asString()).isEqualTo("0.50");
    assertThat(meta.path("total_users").asInt()).isEqualTo(2);
    assertThat(meta.path("user_share").asString()).isEqualTo("0.20");
    assertThat(meta.path("platform_hold").asString()).isEqualTo("0.05");
    String income = community + "/members/" + member + "/income";
    JsonNode left =
        maria
            .post(income + "/withdraw", "{\"amount\": \"0.15\", \"currency\": \"EUR\"}")
            .expect(200)
            .body()
            .path("rows")
            .get(0);
    assertThat(left.path("income").path("amount").asString()).isEqualTo("0.05");
    assertThat(left.path("hold").path("amount").asString())
        .as("20.00 - 0.50 + 0.05")
        .isEqualTo("19.55");
  }
}

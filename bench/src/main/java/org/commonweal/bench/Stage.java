package org.commonweal.bench;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// A community with a pool on a server, and the work that is done there: promise and confirm.
record Stage(Api api, String community, String pool, String item, String member) {

  private static final String PASSWORD = "correct horse battery";
  private static final int DONE = 200;
  private static final int FAULT = 500;

  static Stage set(Api stranger, String setup) throws IOException {
    JsonNode founded =
        made(
            stranger,
            "/setup",
            """
            {"token": "%s", "owner": {"name": "Owner", "email": "owner@example.org", "password": "%s"},
             "community": {"name": "Village", "zone": "UTC", "language": "en", "currency": "EUR",
              "trustForNeed": 0, "trustForRequest": 0, "trustForCouncil": 0, "trustForPool": 0}, "demo": false}
            """
                .formatted(setup, PASSWORD));
    String token =
        made(
                stranger,
                "/sign-ins",
                """
                {"email": "owner@example.org", "password": "%s",
                 "token": {"name": "bench", "scope": "write", "days": 1}}
                """
                    .formatted(PASSWORD))
            .path("secret")
            .asString();
    Api api = new Api(stranger.http(), stranger.address(), token);
    return furnish(
        api, "/communities/" + founded.path("community").path("id").asString(), "Tomatoes");
  }

  private static Stage furnish(Api api, String community, String goods) throws IOException {
    String council =
        made(
                api,
                community + "/councils",
                "{\"name\": \"%s\", \"description\": \"\"}".formatted(goods))
            .path("id")
            .asString();
    String item =
        made(
                api,
                community + "/items",
                """
                {"name": "%s", "kind": "object", "measure": "", "decimals": 0, "pack": ""}
                """
                    .formatted(goods))
            .path("id")
            .asString();
    String pool =
        made(
                api,
                community + "/pools",
                """
                {"council": "%s", "settings": {"name": "%s", "description": "", "location": "",
                 "cap": "", "minimum": "", "priority": "needs-first", "strategy": "equal",
                 "allowed": []}}
                """
                    .formatted(council, goods))
            .path("id")
            .asString();
    JsonNode members = api.get(community + "/members").body().path("rows");
    String member = members.get(0).path("id").asString();
    return new Stage(api, community, community + "/pools/" + pool, item, member);
  }

  static JsonNode made(Api api, String path, String json) throws IOException {
    Api.Answer answer = api.post(path, UUID.randomUUID().toString(), json);
    if (answer.status() >= 300) {
      throw new IllegalStateException(path + ": " + answer);
    }
    return answer.body();
  }

  /// Another pool in the same community, for other goods.
  Stage other(String goods) throws IOException {
    return furnish(api, community, goods);
  }

  /// More members; answers who they are.
  List<String> invite(int many) throws IOException {
    String wanted =
        IntStream.range(0, many)
            .mapToObj(i -> "{\"name\": \"Neighbour %d\", \"email\": \"\"}".formatted(i))
            .collect(Collectors.joining(", ", "{\"members\": [", "]}"));
    JsonNode added = made(api, community + "/members", wanted);
    return added.path("rows").valueStream().map(row -> row.path("member").asString()).toList();
  }

  /// The same place on the server's new address.
  Stage at(String address) {
    return on(new Api(api.http(), address, api.token()));
  }

  Stage on(Api other) {
    return new Stage(other, community, pool, item, member);
  }

  /// Promises one tomato and confirms it; what is not answered stays open.
  void work(Promises promises) throws IOException {
    String contribution = promise();
    String key = UUID.randomUUID().toString();
    try {
      int status = confirm(contribution, key);
      if (status == DONE) {
        promises.acknowledge(contribution);
      } else if (status >= FAULT) {
        promises.leaveOpen(new Promises.Open(contribution, key));
      } else {
        throw new IllegalStateException("confirm: " + status);
      }
    } catch (IOException failure) {
      promises.leaveOpen(new Promises.Open(contribution, key));
      throw failure;
    }
  }

  private String promise() throws IOException {
    Api.Answer answer = promised(UUID.randomUUID().toString());
    if (answer.status() >= 300) {
      throw new IOException("promise: " + answer.status());
    }
    return answer.body().path("contributions").get(0).asString();
  }

  Api.Answer promised(String key) throws IOException {
    return api.post(
        pool + "/contributions",
        key,
        "{\"contributions\": [{\"giver\": \"%s\", \"item\": \"%s\", \"units\": \"1\"}]}"
            .formatted(member, item));
  }

  private int confirm(String contribution, String key) throws IOException {
    return confirmed(contribution, key).status();
  }

  Api.Answer confirmed(String contribution, String key) throws IOException {
    return api.post(pool + "/contributions/" + contribution + "/confirm", key, "{\"units\": \"\"}");
  }

  /// Asks again, under the same keys, what was not answered.
  void repeat(Promises promises) throws IOException {
    for (Promises.Open open : promises.open()) {
      promises.answer(open.contribution(), confirm(open.contribution(), open.key()) == DONE);
    }
  }

  JsonNode verification() throws IOException {
    return api.get(community + "/verification").body();
  }

  /// How much is in stock: one tomato for each contribution that was posted.
  long stock() throws IOException {
    JsonNode rows = api.get(pool + "/stock").body().path("rows");
    return rows.get(0).path("quantity").path("amount").asLong();
  }
}

package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.identity.Scope;
import org.commonweal.identity.SignIns;
import org.commonweal.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ProblemsTest {

  private static final String COUNCIL = "{\"name\": \"%s\", \"description\": \"\"}";

  @Autowired Village village;
  @Autowired Speakers speakers;
  @Autowired SignIns signIns;

  private Village.Place place;
  private Speaker maria;
  private String community;

  @BeforeEach
  void place() {
    place = village.place();
    maria = speakers.of(place.maria(), Scope.WRITE);
    community = "/api/v1/communities/" + place.uid();
  }

  @Test
  void asksForATokenFirst() {
    Answer answer = speakers.nobody().get(community).expect(401);
    assertThat(answer.type()).isEqualTo("sign-in-needed");
    assertThat(answer.response().headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.response().headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(new Speaker(maria.port(), "cw_guess").get(community).status()).isEqualTo(401);
  }

  @Test
  void letsAReadOnlyTokenReadOnly() {
    Speaker reader = speakers.of(place.maria(), Scope.READ);
    reader.get(community).expect(200);
    Answer answer = reader.post(community + "/councils", COUNCIL.formatted("Water")).expect(403);
    assertThat(answer.type()).isEqualTo("read-only-token");
    assertThat(reader.csv(community + "/imports?kind=members", "name,email\nA,a@x.org").status())
        .isEqualTo(403);
  }

  @Test
  void showsNothingToAnOutsider() {
    Speaker outsider = speakers.somebody();
    for (String path : new String[] {"", "/members", "/councils", "/items", "/needs", "/pools"}) {
      assertThat(outsider.get(community + path).expect(404).type())
          .isEqualTo("community-not-found");
    }
    outsider.post(community + "/councils", COUNCIL.formatted("Water")).expect(404);
    outsider.csv(community + "/imports?kind=members", "name,email\nA,a@x.org").expect(404);
    outsider.get("/api/v1/communities/" + UUID.randomUUID()).expect(404);
    outsider.get("/api/v1/communities/nonsense").expect(404);
  }

  @Test
  void answersInTheProtocolsOwnTerms() {
    assertThat(maria.get("/api/v1/nothing").expect(404).type()).isEqualTo("no-such-address");
    assertThat(maria.get(community + "/members/nonsense").expect(404).type())
        .isEqualTo("no-such-address");
    Answer method = maria.post(community + "/verification", "{}").expect(405);
    assertThat(method.type()).isEqualTo("method-not-allowed");
    assertThat(method.response().headers().firstValue("Allow")).hasValue("GET");
    assertThat(maria.csv(community + "/councils", "a,b").expect(415).type())
        .isEqualTo("unsupported-media-type");
    assertThat(
            maria.send(maria.request(community).header("Accept", "image/png")).expect(406).type())
        .isEqualTo("not-acceptable");
  }

  @Test
  void namesWhatIsWrongInTheBody() {
    String councils = community + "/councils";
    assertThat(maria.post(councils, "{\"name\":").expect(400).type()).isEqualTo("not-readable");
    assertThat(maria.post(councils, "").expect(400).type()).isEqualTo("not-readable");
    assertThat(maria.post(councils, "{\"name\": \"A\"}").expect(422).fields())
        .containsExactly("description");
    assertThat(maria.post(councils, "{\"name\": null, \"description\": \"\"}").expect(422).fields())
        .containsExactly("name");
    Answer unknown =
        maria.post(councils, "{\"name\": \"A\", \"description\": \"\", \"colour\": 1}").expect(422);
    assertThat(unknown.fields()).containsExactly("colour");
    assertThat(unknown.text("detail")).isEqualTo("There is no field named \"colour\" here.");
  }

  @Test
  void tellsEverythingAtOnce() {
    Answer answer =
        maria.put(
            community,
            """
            {"name": "   ", "zone": "Moon", "language": "xx", "currency": "EURO",
             "trustForNeed": -1, "trustForRequest": 0, "trustForCouncil": 0, "trustForPool": 0}
            """);
    assertThat(answer.expect(422).fields())
        .containsExactlyInAnyOrder("name", "zone", "language", "currency", "trustForNeed");
    assertThat(maria.get(community).text("name")).isEqualTo("Green Village");
  }

  @Test
  void refusesAMegabyteOfName() {
    String councils = community + "/councils";
    String long1 = COUNCIL.formatted("x".repeat(1_000_000));
    assertThat(maria.post(councils, long1).expect(422).fields()).containsExactly("name");
    String longer = COUNCIL.formatted("x".repeat(1 << 20));
    assertThat(maria.post(councils, longer).expect(413).type()).isEqualTo("body-too-large");
    byte[] bytes = longer.getBytes(StandardCharsets.UTF_8);
    Answer chunked =
        maria.send(
            maria
                .request(councils)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "chunked-" + UUID.randomUUID())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    assertThat(chunked.expect(413).type()).isEqualTo("body-too-large");
  }

  @Test
  void refusesTextThatNoDatabaseKeeps() {
    for (String text : new String[] {"%00", "a%00b"}) {
      for (String list : new String[] {"/members?text=", "/items?text=", "/pools?cursor="}) {
        Answer answer = maria.get(community + list + text).expect(422);
        assertThat(answer.type()).isEqualTo("not-allowed-character");
      }
    }
    assertThat(maria.get(community + "/items?text=%FF").expect(422).type())
        .isEqualTo("not-allowed-character");
    for (String text : new String[] {"a\\u0000b", "a\\ud800b"}) {
      String body = "{\"members\": [{\"name\": \"A\", \"email\": \"%s\"}]}".formatted(text);
      assertThat(maria.post(community + "/members", body).expect(422).fields())
          .containsExactly("email");
    }
  }

  @Test
  void keepsTheSumOfAllNeedsCountable() {
    String items = community + "/items";
    String tomato =
        "{\"name\": \"T\", \"kind\": \"object\", \"measure\": \"\", \"decimals\": 0, \"pack\": \"\"}";
    String item = maria.post(items, tomato).expect(201).text("id");
    String need =
        """
        {"needs": [{"member": "%s", "item": "%s", "units": "%s", "priority": "need",
          "recurrence": "once"}]}
        """;
    String most = "1000000000000000";
    String member = place.mariaAsMember().value().toString();
    maria.post(community + "/needs", need.formatted(member, item, most)).expect(201);
    Answer more = maria.post(community + "/needs", need.formatted(member, item, most + "0"));
    assertThat(more.expect(422).type()).isEqualTo("too-large");
    maria.get(community + "/needs/by-item").expect(200);
  }

  @Test
  void letsNobodyInWithAnAddressThatCannotBeKept() {
    String signIn =
        """
        {"email": "a\\u0000@x.org", "password": "x",
         "token": {"name": "t", "scope": "read", "days": 1}}
        """;
    speakers.nobody().post("/api/v1/sign-ins", signIn).expect(422);
    var unknown = catchThrowable(() -> signIns.check("a\0@x.org", "x", "198.51.100.7"));
    assertThat(unknown).isInstanceOf(Refused.class);
  }

  @Test
  void refusesNothingAmongMany() {
    for (String noun : new String[] {"members", "needs"}) {
      String body = "{\"%s\": [null]}".formatted(noun);
      assertThat(maria.post(community + "/" + noun, body).expect(422).type()).isEqualTo("missing");
    }
  }

  @Test
  void saysHowLongToWaitAfterTooManySignIns() {
    String signIn =
        """
        {"email": "%s@example.org", "password": "wrong",
         "token": {"name": "t", "scope": "read", "days": 1}}
        """
            .formatted(UUID.randomUUID());
    Answer last = speakers.nobody().post("/api/v1/sign-ins", signIn);
    for (int i = 0; i < 10; i++) {
      last = speakers.nobody().post("/api/v1/sign-ins", signIn);
    }
    assertThat(last.expect(429).response().headers().firstValueAsLong("Retry-After").orElseThrow())
        .isEqualTo(last.body().path("retryAfterSeconds").asLong())
        .isPositive();
  }

  @Test
  void doesEachWriteOnce() {
    String councils = community + "/councils";
    String water = COUNCIL.formatted("Water");
    String key = UUID.randomUUID().toString();
    Answer first = maria.write("POST", councils, water, key).expect(201);
    Answer again = maria.write("POST", councils, water, key).expect(201);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(again.response().headers().firstValue("Location"))
        .isEqualTo(first.response().headers().firstValue("Location"));
    assertThat(maria.write("POST", councils, COUNCIL.formatted("Fire"), key).expect(409).type())
        .isEqualTo("key-used-for-other-content");
    assertThat(maria.write("POST", councils, water, "").expect(422).type())
        .isEqualTo("idempotency-key-missing");
  }

  @Test
  void pagesListsByCursor() {
    StringBuilder members = new StringBuilder("name,email\n");
    for (int i = 0; i < 120; i++) {
      members.append("Member %03d,m%d@example.org\n".formatted(i, i));
    }
    maria.csv(community + "/imports?kind=members", members.toString()).expect(200);
    Answer first = maria.get(community + "/members?size=100").expect(200);
    assertThat(first.body().path("rows")).hasSize(100);
    Answer rest =
        maria.get(community + "/members?size=100&cursor=" + first.text("next")).expect(200);
    assertThat(rest.body().path("rows")).hasSize(21);
    assertThat(rest.body().path("next").isNull()).isTrue();
    assertThat(maria.get(community + "/members?size=101").expect(422).type())
        .isEqualTo("out-of-range");
    assertThat(maria.get(community + "/members?size=many").expect(422).fields())
        .containsExactly("size");
    assertThat(maria.get(community + "/members?status=gone").expect(422).fields())
        .containsExactly("status");
    assertThat(maria.get(community + "/members?cursor=x").status()).isEqualTo(422);
  }
}

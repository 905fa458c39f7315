package org.commonweal.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class HealthTest {

  private final HttpClient http = HttpClient.newHttpClient();

  @Autowired MachineToken machine;

  @LocalServerPort int port;

  @Test
  void saysThatItIsUp() throws Exception {
    assertThat(get("/actuator/health", "").body()).contains("UP").doesNotContain("postgres");
    assertThat(get("/actuator/health/readiness", "").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/health/liveness", "").statusCode()).isEqualTo(200);
  }

  @Test
  void showsMetricsToTheSameMachine() throws Exception {
    assertThat(get("/actuator/prometheus", "").body()).contains("jvm_memory_used_bytes");
  }

  @Test
  void opensTheMachinesDoorToTheRightTokenOnly() throws Exception {
    assertThat(get("/api/v1/machine/nothing", "").statusCode()).isEqualTo(401);
    assertThat(get("/api/v1/machine/nothing", "guess").statusCode()).isEqualTo(401);
    assertThat(get("/api/v1/machine/nothing", machine.value()).statusCode()).isEqualTo(404);
  }

  @Test
  void worksAsARoleThatOwnsNothing() {
    assertThat(
            TestDatabase.jdbc()
                .sql("select count(*) from pg_tables where tableowner = current_user")
                .query(Long.class)
                .single())
        .isZero();
  }

  private HttpResponse<String> get(String path, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", "Bearer " + token)
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}

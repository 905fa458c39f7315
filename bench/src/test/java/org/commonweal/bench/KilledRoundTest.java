package org.commonweal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.commonweal.bench.kill.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A server is killed with kill -9 while it pays out a large round, and started again.
class KilledRoundTest {

  private static final int PEOPLE = 200;
  private static final int CHUNK = 5;
  private static final Map<String, String> SIZES = Course.sizes(100, CHUNK);

  @TempDir Path home;

  @Test
  void paysEveryAllocationOnceAlthoughItsServerIsKilledInTheMiddle() throws Exception {
    Victim killed = Victim.start(home, SIZES);
    try (HttpClient http = Api.client()) {
      Stage garden = Stage.set(new Api(http, killed.address(), ""), killed.setup());
      List<String> people = garden.invite(PEOPLE);
      new Course(people).commit(garden);
      try (Halt _ = Halt.inTheMiddle(owner(), PEOPLE / 4)) {
        killed.kill();
      }
      Victim again = Victim.start(home, SIZES);
      try {
        assertHalfPaid();
        Rest.until(Duration.ofSeconds(60), "it is not paid out", () -> paid().underway() == 0);
        assertThat(paid()).isEqualTo(Paid.once(1, PEOPLE));
        assertThat(garden.at(again.address()).verification().path("ok").asBoolean()).isTrue();
      } finally {
        again.kill();
      }
    } finally {
      killed.kill();
    }
  }

  /// Whole chunks, and the rest in escrow.
  private void assertHalfPaid() {
    Paid paid = paid();
    assertThat(paid.underway()).isEqualTo(1);
    assertThat(paid.escrows()).isEqualTo(1);
    assertThat(paid.given()).isBetween(PEOPLE / 4L, PEOPLE - 1L).matches(n -> n % CHUNK == 0);
    assertThat(paid.received()).isEqualTo(paid.given());
  }

  private Paid paid() {
    return Paid.count(JdbcClient.create(owner()));
  }

  private DataSource owner() {
    return Postgres.owner(home.resolve("postgres"));
  }
}

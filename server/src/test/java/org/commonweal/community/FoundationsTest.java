package org.commonweal.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.commonweal.Commonweal;
import org.commonweal.TestDatabase;
import org.commonweal.identity.Newcomers;
import org.commonweal.identity.Setup;
import org.commonweal.identity.Together;
import org.commonweal.kernel.Refused;
import org.commonweal.ops.Database;
import org.commonweal.ops.DatabaseSource;
import org.commonweal.ops.Wiring;
import org.commonweal.postgres.Durability;
import org.commonweal.postgres.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// The first start happens once per database, so this test has one of its own.
class FoundationsTest {

  private static final Path HOME =
      Path.of("target", "first-start-" + ProcessHandle.current().pid()).toAbsolutePath();

  @AfterAll
  static void remove() throws IOException {
    FileSystemUtils.deleteRecursively(HOME);
  }

  @Test
  void letsOneOfTwoBeTheFirst() throws Exception {
    Place place = new Place(HOME, Path.of("target/programs"), Durability.FORGETFUL);
    Database database = Database.open(new DatabaseSource.Embedded(place));
    try (ConfigurableApplicationContext server = server(database)) { // closes the database too
      Setup setup = server.getBean(Setup.class);
      Foundations foundations = server.getBean(Foundations.class);
      refusesGuessesAndLeavesNothing(setup, foundations);
      JdbcClient jdbc = JdbcClient.create(database.application());
      letsOneWin(setup, foundations);
      assertThat(jdbc.sql("select count(*) from identity.person").query(Integer.class).single())
          .isEqualTo(1);
      assertThat(jdbc.sql("select count(*) from community.community").query(Integer.class).single())
          .isEqualTo(1);
      assertThat(setup.open()).isFalse();
      assertThat(setup.token()).isEmpty();
    }
  }

  private static void refusesGuessesAndLeavesNothing(Setup setup, Foundations foundations) {
    String secret = setup.token().orElseThrow();
    assertThat(setup.opens(secret)).isTrue();
    assertThat(setup.opens("guess")).isFalse();
    assertThatThrownBy(() -> found(foundations, "guess")).hasMessageContaining("SetupClosed");
    CommunitySettings wrong = new CommunitySettings("", "UTC", "en", "EUR", Thresholds.NEIGHBOURS);
    assertThatThrownBy(() -> foundations.found(secret, Newcomers.named("Olga"), wrong))
        .hasMessageContaining("Missing");
    assertThat(setup.opens(secret)).isTrue();
  }

  /// Two instances have printed a secret each, and each is used several times at the same moment.
  private static void letsOneWin(Setup setup, Foundations foundations) throws Exception {
    String first = setup.token().orElseThrow();
    String second = setup.token().orElseThrow();
    Iterator<String> each = List.of(first, second, first, second).iterator();
    List<Object> outcomes = Together.all(4, () -> found(foundations, next(each)));
    assertThat(outcomes).filteredOn(Founded.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Refused.class::isInstance)
        .hasSize(3)
        .allMatch(outcome -> outcome.toString().contains("SetupClosed"));
    assertThat(Optional.of(first).filter(setup::opens)).isEmpty();
  }

  private static Founded found(Foundations foundations, String secret) {
    return foundations.found(secret, Newcomers.named("Olga"), Neighbourhood.SETTINGS);
  }

  private static String next(Iterator<String> each) {
    synchronized (each) {
      return each.next();
    }
  }

  private static ConfigurableApplicationContext server(Database database) {
    return new SpringApplicationBuilder(Commonweal.class)
        .initializers(new Wiring(TestDatabase.settings(), database))
        .run("--server.port=0");
  }
}

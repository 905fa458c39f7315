package org.commonweal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// What no compiler checks: who may read which table, who may ask the clock, who may divide.
class ConventionsTest {

  private static final Pattern TABLE =
      Pattern.compile("\\b(?:from|join|into|update|references)\\s+(([a-z]+)\\.[a-z_]+)");
  private static final Pattern VIEW = Pattern.compile("create view ([a-z]+\\.[a-z_]+)");
  private static final Pattern CLOCK_OR_CHANCE =
      Pattern.compile(
          "\\b(Instant|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime|Year|YearMonth)\\.now\\("
              + "|Clock\\.system|InstantSource\\.system|currentTimeMillis|UUID\\.randomUUID"
              + "|new (Secure)?Random\\(|SecureRandom::new|ThreadLocalRandom|Math\\.random");
  private static final Pattern DIVISION =
      Pattern.compile("\\.(divide|divideAndRemainder|divideToIntegralValue|remainder|mod)\\(");
  private static final Pattern UNFINISHED = Pattern.compile("TODO|FIXME|XXX");
  private static final Pattern NOT_A_TEST =
      Pattern.compile("org\\.mockito|@MockitoBean|import .*\\.Disabled;");
  private static final Pattern METHOD = Pattern.compile("^  [a-zA-Z<].*[({]$|^  [a-zA-Z<].*\\{");

  private static final int LINES_OF_A_FILE = 300;
  private static final int LINES_OF_A_METHOD = 70;

  private final List<Source> java = Source.all("src/main/java", ".java");
  private final List<Source> server =
      java.stream().filter(source -> source.path().startsWith("../server")).toList();
  private final List<Source> migrations = Source.all("src/main/resources/db/migration", ".sql");
  private final List<Source> tests = Source.all("src/test/java", ".java");

  @Test
  void readsOtherModulesThroughTheViewsTheyPublish() {
    Set<String> published =
        migrations.stream().flatMap(ConventionsTest::views).collect(Collectors.toSet());
    assertThat(Stream.concat(server.stream(), migrations.stream()))
        .allSatisfy(source -> assertThat(foreignTables(source)).isSubsetOf(published));
  }

  private static Stream<String> views(Source migration) {
    return VIEW.matcher(migration.text()).results().map(result -> result.group(1));
  }

  private static Set<String> foreignTables(Source source) {
    return TABLE
        .matcher(source.text())
        .results()
        .filter(result -> MODULES.contains(result.group(2)))
        .filter(result -> !result.group(2).equals(source.module()))
        .map(result -> result.group(1))
        .collect(Collectors.toSet());
  }

  private static final Set<String> MODULES =
      ApplicationModules.of(Commonweal.class).stream()
          .map(module -> module.getIdentifier().toString())
          .collect(Collectors.toSet());

  @Test
  void asksNoClockAndNoChanceThatWasNotPassedIn() {
    assertThat(server)
        .filteredOn(source -> !source.module().equals("ops"))
        .allSatisfy(source -> assertThat(found(CLOCK_OR_CHANCE, source)).isEmpty());
  }

  @Test
  void dividesInAllocationOnly() {
    assertThat(server)
        .filteredOn(source -> !source.module().equals("allocation"))
        .allSatisfy(source -> assertThat(found(DIVISION, source)).isEmpty());
  }

  @Test
  void finishesWhatItBegins() {
    assertThat(java).allSatisfy(source -> assertThat(found(UNFINISHED, source)).isEmpty());
  }

  @Test
  void skipsNoTestAndMocksNothing() {
    assertThat(tests)
        .filteredOn(source -> !source.path().endsWith("ConventionsTest.java"))
        .allSatisfy(source -> assertThat(found(NOT_A_TEST, source)).isEmpty());
  }

  @Test
  void staysShort() {
    assertThat(java)
        .allSatisfy(source -> {
          assertThat(source.lines().count()).isLessThanOrEqualTo(LINES_OF_A_FILE);
          assertThat(longMethods(source)).isEmpty();
        });
  }

  @Test
  void marksEveryPackageAsNullFree() {
    Set<String> marked =
        java.stream()
            .filter(source -> source.path().endsWith("package-info.java"))
            .filter(source -> source.text().contains("@NullMarked"))
            .map(ConventionsTest::directory)
            .collect(Collectors.toSet());
    assertThat(java).allSatisfy(source -> assertThat(marked).contains(directory(source)));
  }

  /// It would hide the one of the module, and with it the arrows.
  @Test
  void describesAPackageOnce() {
    assertThat(tests).noneMatch(source -> source.path().endsWith("package-info.java"));
  }

  private static String directory(Source source) {
    return source.path().toString().replaceAll("/[^/]*$", "");
  }

  private static List<String> found(Pattern pattern, Source source) {
    return pattern.matcher(source.text()).results().map(MatchResult::group).toList();
  }

  private static List<String> longMethods(Source source) {
    var found = new ArrayList<String>();
    String method = "";
    int length = 0;
    for (String line : source.lines().toList()) {
      length++;
      if (METHOD.matcher(line).find()) {
        method = line.strip();
        length = 1;
      }
      if (line.equals("  }") && length > LINES_OF_A_METHOD) {
        found.add(method + " " + length);
      }
    }
    return found;
  }
}

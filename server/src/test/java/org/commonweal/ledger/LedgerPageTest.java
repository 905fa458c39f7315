package org.commonweal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonweal.TestDatabase;
import org.commonweal.ledger.Resolution.ClosePeriod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The SQL on the ledger's page is run as it stands there, and gives what the page shows.
class LedgerPageTest {

  /// A block of SQL, and the result behind it if the page shows one.
  private static final Pattern EXAMPLE =
      Pattern.compile("```sql\\n(.*?)```\\n(?:```text\\n(.*?)```)?", Pattern.DOTALL);

  private final Books books = Books.fresh();
  private final AccountId given = books.open(Purpose.GIVEN);
  private final AccountId stock = books.open(Purpose.STOCK);
  private final AccountId received = books.open(Purpose.RECEIVED);

  @BeforeEach
  void tellTheStory() {
    post(10, books.leg(given, stock, 80));
    post(12, books.leg(stock, received, 5));
    books.seal();
    books.decide(new ClosePeriod(november(12)));
    post(15, books.leg(stock, received, 7));
    books.seal();
    books.takeSnapshots();
  }

  private void post(int day, Leg leg) {
    Journal journal = books.on(november(day), leg);
    books.post(day == 10 ? journal.noted("From Asha's garden") : journal);
  }

  private static LocalDate november(int day) {
    return LocalDate.of(2025, 11, day);
  }

  @Test
  void everyExampleGivesWhatThePageShows() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "ledger.md")));
    int examples = 0;
    while (example.find()) {
      List<List<String>> result = run(example.group(1));
      if (example.group(2) != null) {
        assertThat(result).as(example.group(1)).isEqualTo(shown(example.group(2)));
      }
      examples++;
    }
    assertThat(examples).isEqualTo(9);
  }

  private static List<List<String>> shown(String table) {
    return table.lines().map(LedgerPageTest::cells).toList();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private List<List<String>> run(String sql) {
    List<List<String>> rows = new ArrayList<>();
    TestDatabase.jdbc()
        .sql(sql)
        .param("community", books.community.value())
        .param("account", stock.value())
        .query(result -> {
          int columns = result.getMetaData().getColumnCount();
          List<List<String>> table = new ArrayList<>();
          List<String> names = new ArrayList<>();
          for (int column = 1; column <= columns; column++) {
            names.add(result.getMetaData().getColumnLabel(column));
          }
          table.add(names);
          while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
              row.add(Stream.ofNullable(result.getString(column)).findFirst().orElse(""));
            }
            table.add(row);
          }
          rows.addAll(table);
          return table;
        });
    return rows;
  }
}

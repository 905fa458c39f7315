package org.commonweal.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commonweal.ServerTest;
import org.commonweal.language.Language;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Statements as tables for spreadsheets. The repetition's number is the seed of its history.
@ServerTest
class StatementFilesTest {

  private static final int JOURNALS = 40;

  @Autowired History.Maker histories;
  @Autowired Reader reader;
  @Autowired StatementFiles files;

  @RepeatedTest(3)
  void areTheSameNumbersAsAFile(RepetitionInfo seed) throws IOException {
    History history = histories.make(seed.getCurrentRepetition(), JOURNALS);
    for (NamedAccount account : reader.all(history)) {
      List<CSVRecord> rows =
          parsed(
              files.account(
                  history.place().maria(),
                  history.community(),
                  account.uid(),
                  Days.ALL,
                  Language.ENGLISH));
      List<Line> lines = reader.lines(history, account);
      assertThat(rows).hasSameSizeAs(lines);
      for (int i = 0; i < rows.size(); i++) {
        assertSame(rows.get(i), lines.get(i));
      }
    }
  }

  private static void assertSame(CSVRecord row, Line line) {
    assertThat(row.get("entry")).isEqualTo(Long.toString(line.entry()));
    assertThat(row.get("date")).isEqualTo(line.effective().toString());
    assertThat(row.get("recorded_at")).isEqualTo(line.recordedAt().toString());
    assertThat(row.get("change")).isEqualTo(line.change().text());
    assertThat(row.get("balance")).isEqualTo(line.balance().text());
    assertThat(row.get("unit")).isEqualTo("Tomatoes");
    assertThat(row.get("journal")).isEqualTo(line.journal().value().toString());
  }

  @Test
  void giveNoSpreadsheetAFormula() throws IOException {
    History history = histories.make(3, JOURNALS);
    StatementFile file =
        files.holder(
            history.place().maria(),
            history.community(),
            history.pool().holder(),
            Days.ALL,
            Language.ENGLISH);
    List<CSVRecord> rows = parsed(file);
    assertThat(rows).extracting(row -> row.get("counterpart")).containsOnly("'=Xavier");
    assertThat(rows)
        .extracting(row -> row.get("note"))
        .allMatch(note -> note.isEmpty() || note.startsWith("'@note"));
    assertThat(StatementFile.harmless("-5")).isEqualTo("'-5");
    assertThat(StatementFile.harmless("Tomatoes")).isEqualTo("Tomatoes");
  }

  static List<CSVRecord> parsed(StatementFile file) throws IOException {
    StringWriter written = new StringWriter();
    file.write(written);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(written.toString(), format)) {
      assertThat(parser.getHeaderNames()).containsExactly(StatementFile.COLUMNS);
      return parser.getRecords();
    }
  }
}

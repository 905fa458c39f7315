package org.commonweal.statements;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.commonweal.language.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// A statement as a table for spreadsheets, written while it is read: however long it is, only a
/// page of it is in memory, and no transaction waits for whoever reads slowly.
///
/// Numbers are plain decimals and days are ISO 8601, whatever the language.
public final class StatementFile {

  static final String[] COLUMNS = {
    "entry",
    "date",
    "recorded_at",
    "account",
    "what",
    "counterpart",
    "change",
    "balance",
    "unit",
    "note",
    "reference",
    "journal"
  };

  private final String name;
  private final Stream<Row> rows;
  private final Language language;

  StatementFile(String name, Stream<Row> rows, Language language) {
    this.name = name;
    this.rows = rows;
    this.language = language;
  }

  /// A line with its account.
  record Row(NamedAccount account, Line line) {}

  /// Answers a request with the file.
  public void send(HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name + ".csv").build().toString());
    write(response.getWriter());
  }

  void write(Writer out) throws IOException {
    CSVPrinter table = new CSVPrinter(out, CSVFormat.RFC4180);
    table.printRecord((Object[]) COLUMNS);
    rows.forEachOrdered(row -> print(table, row));
    table.flush();
  }

  private void print(CSVPrinter table, Row row) {
    try {
      table.printRecord(cells(row));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private Object[] cells(Row row) {
    NamedAccount account = row.account();
    Line line = row.line();
    return new Object[] {
      line.entry(),
      line.effective(),
      line.recordedAt(),
      harmless(language.account(account.purpose(), account.holderName(), account.unit().name())),
      harmless(language.event(line.event())),
      harmless(line.counterpart().name()),
      line.change().text(),
      line.balance().text(),
      harmless(account.unit().label()),
      harmless(line.note().orElse("")),
      harmless(line.reference().orElse("")),
      line.journal().value()
    };
  }

  /// Text as text: what a spreadsheet would take for a formula begins with an apostrophe.
  public static String harmless(String text) {
    return text.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}

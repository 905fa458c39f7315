package org.commonweal.activity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.commonweal.statements.StatementFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// The figures of a report as a table for spreadsheets. Numbers are plain decimals and days are ISO
/// 8601, whatever the language.
public record ReportFile(Report.Whole whole) {

  private static final Object[] COLUMNS = {
    "from",
    "to",
    "pool",
    "item",
    "measure",
    "before",
    "contributions",
    "received",
    "opened",
    "rounds",
    "in_rounds",
    "by_hand",
    "used",
    "lost",
    "counted",
    "after"
  };

  /// Answers a request with the file.
  public void send(HttpServletResponse response) throws IOException {
    ReportDays days = whole.report().days();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("report-%s-%s.csv".formatted(days.first(), days.last()))
            .build()
            .toString());
    write(response.getWriter());
  }

  private void write(Writer out) throws IOException {
    CSVPrinter table = new CSVPrinter(out, CSVFormat.RFC4180);
    table.printRecord(COLUMNS);
    for (ReportLine line : whole.lines()) {
      table.printRecord(cells(line));
    }
    table.flush();
  }

  private Object[] cells(ReportLine line) {
    return new Object[] {
      whole.report().days().first(),
      whole.report().days().last(),
      StatementFile.harmless(line.poolName()),
      StatementFile.harmless(line.itemName()),
      StatementFile.harmless(line.measure()),
      line.before().text(),
      line.contributions(),
      line.received().text(),
      line.opened().text(),
      line.rounds(),
      line.inRounds().text(),
      line.byHand().text(),
      line.used().text(),
      line.lost().text(),
      line.counted().text(),
      line.after().text()
    };
  }
}

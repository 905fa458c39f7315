package org.commonweal.web.rewards;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.commonweal.rewards.Collection;
import org.commonweal.rewards.Reward;
import org.commonweal.rewards.RewardPool;
import org.commonweal.statements.StatementFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Records of a pool as a table for spreadsheets: plain decimals and ISO 8601, whatever the
/// language.
record RewardFile(RewardPool pool, HttpServletResponse response) {

  void begin(String name, Object... columns) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(name + "-" + pool.id().value() + ".csv")
            .build()
            .toString());
    print(columns);
  }

  void line(Collection one) throws IOException {
    print(
        StatementFile.harmless(one.memberName()),
        one.deposit().value(),
        one.base().text(),
        one.amount().text(),
        one.day(),
        one.returned().map(amount -> amount.text()).orElse(""));
  }

  void line(Reward one) throws IOException {
    print(
        StatementFile.harmless(one.memberName()),
        one.amount().text(),
        one.income().text(),
        one.hold().text(),
        one.date(),
        one.total().text(),
        one.members());
  }

  private void print(Object... columns) throws IOException {
    CSVPrinter table = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180);
    table.printRecord(columns);
    table.flush();
  }
}

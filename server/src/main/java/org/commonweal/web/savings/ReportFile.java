package org.commonweal.web.savings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.commonweal.language.Language;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleReport;
import org.commonweal.savings.CircleReports;
import org.commonweal.statements.StatementFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Reports of a circle as tables for spreadsheets: plain decimals and ISO 8601, whatever the
/// language.
record ReportFile(Circle circle, Language language) {

  void send(CircleReport report, HttpServletResponse response) throws IOException {
    CSVPrinter table = begin("report-" + circle.id().value(), response);
    table.printRecord(
        "member",
        "contributions",
        "fees",
        "other payments",
        "payouts",
        "discounts",
        "given back",
        "net",
        "currency");
    for (CircleReport.Line line : report.lines()) {
      print(table, line.ofMember() ? line.name() : "there when it moved in", line);
    }
    print(table, "sum", report.total());
    for (CircleReport.Held held : report.held()) {
      table.printRecord(
          "held: " + language.purpose(held.purpose()),
          "",
          "",
          "",
          "",
          "",
          "",
          held.quantity().text(),
          circle.terms().currency().code());
    }
    table.flush();
  }

  private void print(CSVPrinter table, String name, CircleReport.Line line) throws IOException {
    table.printRecord(
        StatementFile.harmless(name),
        line.contributions().text(),
        line.fees().text(),
        line.otherIn().text(),
        line.payouts().text(),
        line.discounts().text(),
        line.returned().text(),
        line.net().text(),
        circle.terms().currency().code());
  }

  void send(CircleReports.Own own, HttpServletResponse response) throws IOException {
    CSVPrinter table = begin("statement-" + own.member().value(), response);
    table.printRecord("date", "what", "change", "net", "currency");
    for (CircleReports.Line line : own.lines()) {
      table.printRecord(
          line.day(),
          StatementFile.harmless(language.event(line.event())),
          line.change().text(),
          line.net().text(),
          circle.terms().currency().code());
    }
    table.flush();
  }

  private static CSVPrinter begin(String name, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name + ".csv").build().toString());
    return new CSVPrinter(response.getWriter(), CSVFormat.RFC4180);
  }
}

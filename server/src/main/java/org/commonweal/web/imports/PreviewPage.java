package org.commonweal.web.imports;

import org.commonweal.imports.BadLine;
import org.commonweal.imports.ImportReport;
import org.commonweal.kernel.Kind;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// What an import would do, before it is done. With bad lines it is an answer that nothing keeps.
public record PreviewPage(Visit visit, ImportReport report, Form form) implements FormPage {

  @Override
  public String title() {
    return bad() == 0 ? "Ready to import" : "Some lines are bad";
  }

  @Override
  public int status() {
    return bad() == 0 ? form.status() : Kind.INVALID.status();
  }

  public int bad() {
    return report.lines() - report.added() - report.already();
  }

  /// "Add 20 members", as the button says it.
  public String button() {
    String some = visit.language().number(report.added()) + " " + kind();
    return bad() == 0 ? "Add " + some : "Leave the bad lines, add " + some;
  }

  public String kind() {
    String many = Choice.value(report.kind());
    return report.added() == 1 ? many.substring(0, many.length() - 1) : many;
  }

  public String why(BadLine line) {
    return String.join(
        " ", line.refusals().stream().map(visit.language()::sentence).distinct().toList());
  }
}

package org.commonweal.web.savings;

import org.commonweal.ledger.Purpose;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleReport;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;
import org.commonweal.web.statements.Print;

/// What every member has paid in and had out of a circle, and that it adds up.
public record ReportPage(
    Visit visit, CircleTold told, Circle circle, CircleReport report, Print print)
    implements WebPage {

  @Override
  public String title() {
    return "Group report";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public String path(CircleReport.Line line) {
    return path("/report/" + line.member().value());
  }

  /// Whether anybody has paid in more than contributions and fees.
  public boolean others() {
    return report.total().otherIn().signum() > 0;
  }

  /// What an account of the circle is for, in a word or two.
  public String purpose(Purpose purpose) {
    return visit.language().purpose(purpose);
  }
}

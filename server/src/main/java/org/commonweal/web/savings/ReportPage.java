package org.commonweal.web.savings;

import java.util.List;
import org.commonweal.ledger.Purpose;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleReport;
import org.commonweal.savings.Substitution;
import org.commonweal.savings.SubstitutionStatus;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;
import org.commonweal.web.statements.Print;

/// What every member has paid in and had out of a circle, and that it adds up.
public record ReportPage(
    Visit visit,
    CircleTold told,
    Circle circle,
    CircleReport report,
    List<Substitution> substitutions,
    Print print)
    implements WebPage {

  public ReportPage {
    substitutions = List.copyOf(substitutions);
  }

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

  /// Which places changed hands, and how that is told here.
  public List<String> changes() {
    return substitutions.stream()
        .filter(one -> one.status() == SubstitutionStatus.APPROVED)
        .map(one ->
            told.substitution(one)
                + " What was paid and received before stands with "
                + one.leaver().name()
                + ", and all since with "
                + one.substitute().name()
                + ".")
        .toList();
  }

  /// Whether anybody has paid in more than contributions and fees.
  public boolean others() {
    return report.total().otherIn().signum() > 0;
  }

  public boolean discounts() {
    return circle.auctioned();
  }

  /// What an account of the circle is for, in a word or two.
  public String purpose(Purpose purpose) {
    return visit.language().purpose(purpose);
  }
}

package org.commonweal.web.activity;

import org.commonweal.activity.Report;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// A report as it was published.
public record ReportPage(Visit visit, Report.Whole whole, boolean manages) implements WebPage {

  @Override
  public String title() {
    return report().title();
  }

  public Report report() {
    return whole.report();
  }

  public ReportFigures figures() {
    return new ReportFigures(visit.language(), whole.lines());
  }

  public String path(String below) {
    return ReportPages.path(visit, report().council(), below);
  }

  public String days() {
    return visit.language().date(report().days().first())
        + " to "
        + visit.language().date(report().days().last());
  }

  public boolean replaceable() {
    return manages && report().replacedBy().isEmpty();
  }
}

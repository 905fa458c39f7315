package org.commonweal.web.activity;

import java.util.List;
import org.commonweal.activity.Report;
import org.commonweal.community.CouncilId;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// The reports of a council, the last first.
public record ReportListPage(
    Visit visit,
    CouncilId council,
    String councilName,
    boolean manages,
    List<Report> reports,
    Pager pager)
    implements WebPage {

  public ReportListPage {
    reports = List.copyOf(reports);
  }

  @Override
  public String title() {
    return "Reports of " + councilName;
  }

  public String path(String below) {
    return ReportPages.path(visit, council, below);
  }

  public String days(Report report) {
    return visit.language().date(report.days().first())
        + " to "
        + visit.language().date(report.days().last());
  }
}

package org.commonweal.web.activity;

import java.util.List;
import java.util.Optional;
import org.commonweal.activity.Report;
import org.commonweal.community.CouncilId;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;

/// A report before it is published: its days, the figures of these days, and the words.
public record NewReportPage(
    Visit visit,
    CouncilId council,
    String councilName,
    Form form,
    List<Periods.Period> periods,
    ReportFigures figures,
    Optional<Report> replaced)
    implements FormPage {

  public NewReportPage {
    periods = List.copyOf(periods);
  }

  @Override
  public String title() {
    return replaced.isPresent() ? "Replace a report" : "Write a report";
  }

  public String path(String below) {
    return ReportPages.path(visit, council, below);
  }

  /// This page about the days of a month or quarter.
  public String href(Periods.Period period) {
    return Query.of(path("/new"))
        .with("from", period.first().toString())
        .with("to", period.last().toString())
        .with("replaces", form.text("replaces"))
        .href();
  }

  public boolean chosen(Periods.Period period) {
    return form.has("from", period.first().toString()) && form.has("to", period.last().toString());
  }
}

package org.commonweal.web.savings;

import org.commonweal.ledger.Event;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleReports;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;
import org.commonweal.web.statements.Print;

/// What one member has paid into a circle and had out of it, line by line.
public record OwnReportPage(
    Visit visit, CircleTold told, Circle circle, CircleReports.Own own, Print print)
    implements WebPage {

  @Override
  public String title() {
    return own.name() + " in " + circle.terms().name();
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public String event(Event event) {
    return visit.language().event(event);
  }
}

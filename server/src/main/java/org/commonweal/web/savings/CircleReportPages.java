package org.commonweal.web.savings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.ledger.Heads;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleReports;
import org.commonweal.web.Answer;
import org.commonweal.web.Visit;
import org.commonweal.web.statements.Print;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What went into a circle and came out of it: of all members and of one, as pages, on paper and as
/// files.
@Controller
@RequestMapping("/communities/{community}/circles/{circle}")
class CircleReportPages {

  private final CircleReports reports;
  private final CircleView view;
  private final Heads heads;
  private final InstantSource clock;

  CircleReportPages(CircleReports reports, CircleView view, Heads heads, InstantSource clock) {
    this.reports = reports;
    this.view = view;
    this.heads = heads;
    this.clock = clock;
  }

  @GetMapping("/report")
  Answer all(Visit visit, @PathVariable UUID circle) {
    Circle found = view.circle(visit, circle);
    return Answer.show(
        new ReportPage(
            visit,
            view.told(visit),
            found,
            reports.of(found),
            view.since(found).substitutions(),
            print(visit)));
  }

  @GetMapping("/report.csv")
  void allFile(Visit visit, @PathVariable UUID circle, HttpServletResponse response)
      throws IOException {
    Circle found = view.circle(visit, circle);
    new ReportFile(found, visit.language()).send(reports.of(found), response);
  }

  @GetMapping("/report/{member}")
  Answer own(Visit visit, @PathVariable UUID circle, @PathVariable UUID member) {
    Circle found = view.circle(visit, circle);
    var own = reports.own(found, new MemberId(member));
    return Answer.show(new OwnReportPage(visit, view.told(visit), found, own, print(visit)));
  }

  @GetMapping("/report/{member}.csv")
  void ownFile(
      Visit visit,
      @PathVariable UUID circle,
      @PathVariable UUID member,
      HttpServletResponse response)
      throws IOException {
    Circle found = view.circle(visit, circle);
    new ReportFile(found, visit.language())
        .send(reports.own(found, new MemberId(member)), response);
  }

  private Print print(Visit visit) {
    return new Print(visit.language().moment(clock.instant()), heads.head(visit.id()));
  }
}

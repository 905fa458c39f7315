package org.commonweal.web.activity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.activity.NewReport;
import org.commonweal.activity.Report;
import org.commonweal.activity.ReportFile;
import org.commonweal.activity.ReportId;
import org.commonweal.activity.ReportLine;
import org.commonweal.activity.Reports;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Membership;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The reports of a council: published by its managers, read by every member.
@Controller
@RequestMapping("/communities/{community}/councils/{council}/reports")
class ReportPages {

  private final Reports reports;
  private final Membership membership;

  ReportPages(Reports reports, Membership membership) {
    this.reports = reports;
    this.membership = membership;
  }

  @GetMapping
  Answer list(Visit visit, @PathVariable UUID council, Form form) {
    CouncilId id = new CouncilId(council);
    Slice<Report> slice = reports.list(visit.id(), id, form.page());
    Query query = Query.of(path(visit, id, ""));
    return Answer.show(
        new ReportListPage(
            visit,
            id,
            reports.councilName(visit.id(), id),
            membership.manages(visit.member(), id),
            slice.rows(),
            Pager.of(query, form, slice)));
  }

  static String path(Visit visit, CouncilId council, String below) {
    return visit.path("/councils/" + council.value() + "/reports" + below);
  }

  @GetMapping("/new")
  Answer writing(Visit visit, @PathVariable UUID council, Form form) {
    CouncilId id = new CouncilId(council);
    membership.requireManager(visit.caller(), visit.id(), id);
    return writing(visit, id, Periods.chosen(form, reports.today(visit.id())));
  }

  private Answer writing(Visit visit, CouncilId council, Form form) {
    Optional<Report> replaced =
        replaces(form).flatMap(one -> reports.find(visit.id(), council, one));
    Form begun =
        form.starting("title", replaced.map(Report::title).orElse(Periods.title(form, visit)))
            .starting("words", replaced.map(Report::words).orElse(""));
    try {
      return page(visit, council, begun, figures(visit, council, begun), replaced);
    } catch (Refused refused) {
      Form again = begun.faults().isEmpty() ? begun.refused(refused) : begun;
      return page(visit, council, again, List.of(), replaced);
    }
  }

  private List<ReportLine> figures(Visit visit, CouncilId council, Form form) {
    return reports.figures(visit.caller(), visit.id(), council, form.text("from"), form.text("to"));
  }

  private Answer page(
      Visit visit,
      CouncilId council,
      Form form,
      List<ReportLine> lines,
      Optional<Report> replaced) {
    String name = reports.councilName(visit.id(), council);
    List<Periods.Period> periods = Periods.of(reports.today(visit.id()), visit);
    return Answer.show(
        new NewReportPage(
            visit,
            council,
            name,
            form,
            periods,
            new ReportFigures(visit.language(), lines),
            replaced));
  }

  private static Optional<ReportId> replaces(Form form) {
    return form.text("replaces").isEmpty()
        ? Optional.empty()
        : Optional.of(new ReportId(form.uuid("replaces")));
  }

  @PostMapping
  Answer publish(Visit visit, @PathVariable UUID council, Form form) {
    CouncilId id = new CouncilId(council);
    return form.sent(
        () -> {
          ReportId report = reports.publish(visit.caller(), visit.id(), id, asked(form));
          return Answer.go(
              path(visit, id, "/" + report.value()),
              "The report is published. Every member can read it.");
        },
        again -> writing(visit, id, again));
  }

  private static NewReport asked(Form form) {
    return new NewReport(
        form.text("from"),
        form.text("to"),
        form.text("title"),
        form.text("words"),
        replaces(form),
        form.text("reason"));
  }

  @GetMapping("/{report}")
  Answer one(Visit visit, @PathVariable UUID council, @PathVariable UUID report) {
    CouncilId id = new CouncilId(council);
    Report.Whole whole = reports.get(visit.id(), id, new ReportId(report));
    return Answer.show(new ReportPage(visit, whole, membership.manages(visit.member(), id)));
  }

  @GetMapping("/{report}.csv")
  void file(
      Visit visit,
      @PathVariable UUID council,
      @PathVariable UUID report,
      HttpServletResponse response)
      throws IOException {
    new ReportFile(reports.get(visit.id(), new CouncilId(council), new ReportId(report)))
        .send(response);
  }
}

package org.commonweal.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
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
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The reports that councils publish, for every member.
@RestController
@RequestMapping(Places.COMMUNITY + "/councils/{council}/reports")
class ReportEndpoint {

  private final Reports reports;

  ReportEndpoint(Reports reports) {
    this.reports = reports;
  }

  /// A report: `replaces` is the one whose place it took, for a `reason`, and `replacedBy` the one
  /// that took its place.
  record Shown(
      UUID id,
      UUID council,
      LocalDate from,
      LocalDate to,
      String title,
      String words,
      Optional<UUID> replaces,
      String reason,
      Optional<UUID> replacedBy,
      Instant publishedAt,
      String publishedBy) {

    static Shown of(Report report) {
      return new Shown(
          report.id().value(),
          report.council().value(),
          report.days().first(),
          report.days().last(),
          report.title(),
          report.words(),
          report.replaces().map(ReportId::value),
          report.reason(),
          report.replacedBy().map(ReportId::value),
          report.publishedAt(),
          report.publishedBy());
    }
  }

  /// An item in a pool: before + received + opened - in rounds - by hand - used - lost + counted =
  /// after.
  record Line(
      UUID pool,
      String poolName,
      UUID item,
      String itemName,
      Amount before,
      int contributions,
      Amount received,
      Amount opened,
      int rounds,
      Amount inRounds,
      Amount byHand,
      Amount used,
      Amount lost,
      Amount counted,
      Amount after) {

    static Line of(ReportLine line) {
      return new Line(
          line.pool(),
          line.poolName(),
          line.item(),
          line.itemName(),
          Amount.of(line.before()),
          line.contributions(),
          Amount.of(line.received()),
          Amount.of(line.opened()),
          line.rounds(),
          Amount.of(line.inRounds()),
          Amount.of(line.byHand()),
          Amount.of(line.used()),
          Amount.of(line.lost()),
          Amount.of(line.counted()),
          Amount.of(line.after()));
    }
  }

  record Whole(Shown report, List<Line> lines) {

    static Whole of(Report.Whole whole) {
      return new Whole(Shown.of(whole.report()), whole.lines().stream().map(Line::of).toList());
    }
  }

  record Figures(List<Line> lines) {}

  /// Days such as `2025-10-01`, both included; the council's own words. `replaces` is the report
  /// that this one takes the place of, and `reason` why; or both are empty.
  record New(String from, String to, String title, String words, String replaces, String reason) {

    NewReport asked() {
      return new NewReport(
          from,
          to,
          title,
          words,
          Optional.of(replaces).filter(text -> !text.isBlank()).map(New::report),
          reason);
    }

    private static ReportId report(String text) {
      try {
        return new ReportId(UUID.fromString(text));
      } catch (IllegalArgumentException _) {
        throw new Refused(new RequestRefusal.WrongType("replaces", "an id"));
      }
    }
  }

  @GetMapping
  Rows<Shown> list(
      @PathVariable CommunityId community,
      @PathVariable UUID council,
      @ParameterObject Paging paging) {
    return Rows.of(reports.list(community, new CouncilId(council), paging.page()), Shown::of);
  }

  /// The figures that a report would have now, for managers of the council.
  @GetMapping("/figures")
  Figures figures(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID council,
      @RequestParam String from,
      @RequestParam String to) {
    return new Figures(
        reports.figures(caller, community, new CouncilId(council), from, to).stream()
            .map(Line::of)
            .toList());
  }

  @GetMapping("/{report}")
  Whole get(
      @PathVariable CommunityId community, @PathVariable UUID council, @PathVariable UUID report) {
    return Whole.of(reports.get(community, new CouncilId(council), new ReportId(report)));
  }

  /// The figures as a table for spreadsheets.
  @GetMapping(path = "/{report}.csv", produces = "text/csv")
  void file(
      @PathVariable CommunityId community,
      @PathVariable UUID council,
      @PathVariable UUID report,
      HttpServletResponse response)
      throws IOException {
    Report.Whole whole = reports.get(community, new CouncilId(council), new ReportId(report));
    new ReportFile(whole).send(response);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Whole publish(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID council,
      @RequestBody New asked) {
    CouncilId id = new CouncilId(council);
    ReportId published = reports.publish(caller, community, id, asked.asked());
    return Whole.of(reports.get(community, id, published));
  }
}

package org.commonweal.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.Purpose;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.CircleReport;
import org.commonweal.savings.CircleReports;
import org.commonweal.savings.Circles;
import org.commonweal.treasury.Currency;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What went into a circle and came out of it, as the ledger has it.
@RestController
@RequestMapping(Places.COMMUNITY + "/circles/{circle}/report")
class CircleReportEndpoint {

  private final Circles circles;
  private final CircleReports reports;

  CircleReportEndpoint(Circles circles, CircleReports reports) {
    this.circles = circles;
    this.reports = reports;
  }

  /// `otherIn` is what was paid in beside contributions and fees, `discounts` are parts of what
  /// recipients left to everybody, `returned` is all else that came back, `net` what they had less
  /// what they paid.
  record Sums(
      String contributions,
      String fees,
      String otherIn,
      String payouts,
      String discounts,
      String returned,
      String net) {

    static Sums of(CircleReport.Line line) {
      return new Sums(
          line.contributions().text(),
          line.fees().text(),
          line.otherIn().text(),
          line.payouts().text(),
          line.discounts().text(),
          line.returned().text(),
          line.net().text());
    }
  }

  /// `member` is null and `name` empty for what was there when the circle moved in.
  record Row(Optional<UUID> member, String name, Sums sums) {

    static Row of(CircleReport.Line line) {
      return new Row(
          Optional.of(line.member().value()).filter(_ -> line.ofMember()),
          line.name(),
          Sums.of(line));
    }
  }

  record Held(Purpose purpose, String amount) {}

  /// `addsUp` says that contributions + fees + other payments = payouts + discounts + given back +
  /// held.
  record Whole(String currency, List<Row> members, Sums total, List<Held> held, boolean addsUp) {

    static Whole of(CircleReport report, Currency currency) {
      return new Whole(
          currency.code(),
          report.lines().stream().map(Row::of).toList(),
          Sums.of(report.total()),
          report.held().stream()
              .map(held -> new Held(held.purpose(), held.quantity().text()))
              .toList(),
          report.addsUp());
    }
  }

  /// `change` is above 0 for what the member had, `net` the sum so far.
  record Line(LocalDate date, String event, String change, String net) {

    static Line of(CircleReports.Line line) {
      return new Line(line.day(), line.event().code(), line.change().text(), line.net().text());
    }
  }

  @GetMapping
  Whole all(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    return Whole.of(reports.of(found), found.terms().currency());
  }

  /// One member's dealings with the circle, in the order of the book.
  @GetMapping("/{member}")
  Rows<Line> own(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable UUID member) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    return Rows.of(reports.own(found, new MemberId(member)).lines(), Line::of);
  }
}

package org.commonweal.web.savings;

import java.util.List;
import java.util.stream.IntStream;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleStatus;
import org.commonweal.savings.Late;
import org.commonweal.savings.Timing;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// Pays the visitor's contribution for the open cycle or ahead of time.
public record PayPage(
    Visit visit, CircleTold told, Circle circle, CirclePage.Ledger ledger, Form form)
    implements FormPage {

  @Override
  public String title() {
    return "Pay your contribution";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  /// The cycles that the visitor can still pay for, counted from 1, with their due dates.
  public List<Option> cycles() {
    if (circle.status() != CircleStatus.ACTIVE || circle.turn(visit.member().id()).isEmpty()) {
      return List.of();
    }
    return IntStream.range(circle.cycle(), circle.terms().size())
        .filter(this::unpaid)
        .mapToObj(cycle -> new Option(String.valueOf(cycle + 1), label(cycle)))
        .toList();
  }

  private boolean unpaid(int cycle) {
    return circle.turn(visit.member().id()).filter(me -> !ledger.paid(cycle, me)).isPresent();
  }

  private String label(int cycle) {
    return "Cycle "
        + (cycle + 1)
        + ", due on "
        + told.date(ledger.due(cycle).atZone(circle.terms().zone()).toLocalDate());
  }

  /// What the open cycle costs more by now, if anything.
  public boolean feeNow() {
    Timing now = Timing.of(ledger.now(), ledger.due(circle.cycle()), circle.terms().graceHours());
    return unpaid(circle.cycle())
        && now == Timing.OVERDUE
        && circle.terms().late() == Late.FEE
        && circle.terms().lateFee().signum() > 0;
  }
}

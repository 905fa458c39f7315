package org.commonweal.web.savings;

import java.util.List;
import java.util.stream.IntStream;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleStatus;
import org.commonweal.savings.Late;
import org.commonweal.savings.Missing;
import org.commonweal.savings.Parts;
import org.commonweal.savings.Turn;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// Pays the visitor's contribution for the open cycle or ahead of time.
public record PayPage(Visit visit, CircleTold told, Circle circle, CircleLedger ledger, Form form)
    implements FormPage {

  @Override
  public String title() {
    return "Pay your contribution";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  /// The cycles that the visitor can still pay for, counted from 1: what they owe first.
  public List<Option> cycles() {
    boolean open = circle.status().running() || circle.status() == CircleStatus.COMPLETED;
    return circle
        .turn(visit.member().id())
        .filter(_ -> open)
        .map(me ->
            IntStream.range(0, circle.terms().size())
                .filter(cycle -> !ledger.paid(circle, cycle, me))
                .mapToObj(cycle -> new Option(String.valueOf(cycle + 1), label(cycle, me)))
                .toList())
        .orElse(List.of());
  }

  private String label(int cycle, Turn me) {
    String due = told.date(ledger.due(cycle).atZone(circle.terms().zone()).toLocalDate());
    return "Cycle %d, due on %s: %s"
        .formatted(cycle + 1, due, told.money(circle, ledger.rest(circle, cycle, me)));
  }

  public boolean parts() {
    return circle.terms().rules().parts() == Parts.ALLOWED;
  }

  public boolean owes() {
    return circle
        .turn(visit.member().id())
        .filter(me ->
            IntStream.range(0, circle.cycle()).anyMatch(cycle -> !ledger.paid(circle, cycle, me)))
        .isPresent();
  }

  /// What comes beside a contribution into the reserve, if there is one.
  public boolean reserve() {
    return circle.terms().rules().missing() == Missing.RESERVE;
  }

  /// What the open cycle costs more by now, if anything.
  public boolean feeNow() {
    return circle.status().running()
        && ledger.overdue(circle, circle.cycle())
        && circle.terms().late() == Late.FEE
        && circle.terms().lateFee().signum() > 0;
  }
}

package org.commonweal.web.savings;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.commonweal.kernel.Quantity;
import org.commonweal.savings.Arrear;
import org.commonweal.savings.Circle;
import org.commonweal.savings.Debt;
import org.commonweal.savings.Expected;
import org.commonweal.savings.Missing;
import org.commonweal.savings.PastCycle;
import org.commonweal.savings.Prospect;
import org.commonweal.savings.Standing;
import org.commonweal.savings.Turn;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// How a circle stands: arrears, how everybody has paid, what is to be expected, and what was paid
/// out.
public record StandingPage(Visit visit, CircleTold told, Circle circle, Prospect prospect)
    implements WebPage {

  @Override
  public String title() {
    return "How it stands";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public String money(Quantity amount) {
    return told.money(circle, amount);
  }

  public String day(Instant moment) {
    return told.date(moment.atZone(circle.terms().zone()).toLocalDate());
  }

  /// `to Maria`, `to the reserve`, `the payout waits for it`.
  public String owed(Arrear arrear) {
    return arrear
        .recipient()
        .map(turn -> "to " + turn.name())
        .orElseGet(() ->
            arrear.creditor().filter(one -> one == Debt.Creditor.RESERVE).isPresent()
                ? "to the reserve"
                : circle.terms().rules().missing() == Missing.WAIT
                    ? "the payout waits for it"
                    : "to be paid");
  }

  /// `80 %`, or that somebody is unrated.
  public String rate(Standing standing) {
    return standing.onTimePercent().map(percent -> percent + " %").orElse("not rated yet");
  }

  /// `80 %`, or that nobody has seen it here.
  public String rate(PastCycle past) {
    return past.onTimePercent().map(percent -> percent + " %").orElse("before it moved in");
  }

  public String recipient(Expected expected) {
    return expected.recipient().map(Turn::name).orElse("the best bid");
  }

  public String from(Expected expected) {
    return expected.from().stream().map(Turn::name).collect(Collectors.joining(", "));
  }

  public List<Arrear> arrears() {
    return prospect.arrears();
  }
}

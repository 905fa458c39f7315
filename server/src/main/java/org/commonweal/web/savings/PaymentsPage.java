package org.commonweal.web.savings;

import java.util.List;
import org.commonweal.community.Permission;
import org.commonweal.savings.Circle;
import org.commonweal.savings.Payment;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;

/// All payments of a circle, the last one first; what was recorded by mistake can be undone here.
public record PaymentsPage(
    Visit visit, CircleTold told, Circle circle, List<Payment> payments, Form form, Pager pager)
    implements FormPage {

  public PaymentsPage {
    payments = List.copyOf(payments);
  }

  @Override
  public String title() {
    return "Payments";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public boolean refundable(Payment payment) {
    return visit.may(Permission.KEEP_MONEY)
        && circle.status().running()
        && payment.cycle() >= circle.cycle()
        && payment.refundedAt().isEmpty();
  }

  /// What came beside the contribution, if anything.
  public String beside(Payment payment) {
    return payment.reserve().plus(payment.fee()).signum() == 0
        ? ""
        : visit.language().number(payment.reserve().plus(payment.fee()));
  }
}

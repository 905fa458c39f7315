package org.commonweal.web.savings;

import java.util.UUID;
import org.commonweal.kernel.Slice;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleBooks;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.Payment;
import org.commonweal.savings.Refunds;
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

/// The payments of a circle, and undoing those that were recorded by mistake.
@Controller
@RequestMapping("/communities/{community}/circles/{circle}/payments")
class PaymentPages {

  private final CircleBooks books;
  private final Refunds refunds;
  private final CircleView view;

  PaymentPages(CircleBooks books, Refunds refunds, CircleView view) {
    this.books = books;
    this.refunds = refunds;
    this.view = view;
  }

  @GetMapping
  Answer list(Visit visit, @PathVariable UUID circle, Form form) {
    Circle found = view.circle(visit, circle);
    CircleTold told = view.told(visit);
    Slice<Payment> slice = books.payments(found, form.page());
    Pager pager = Pager.of(Query.of(told.path(found, "/payments")), form, slice);
    return Answer.show(new PaymentsPage(visit, told, found, slice.rows(), form, pager));
  }

  @PostMapping("/{number}/refund")
  Answer refund(Visit visit, @PathVariable UUID circle, @PathVariable int number, Form form) {
    return form.sent(
        () -> {
          refunds.refund(visit.caller(), visit.id(), new CircleId(circle), number);
          return Answer.go(visit.path("/circles/" + circle + "/payments"), "It was refunded.");
        },
        again -> list(visit, circle, again));
  }
}

package org.commonweal.web.treasury;

import java.time.LocalDate;
import java.util.Optional;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Day;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.treasury.Period;
import org.commonweal.treasury.Periods;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Closes periods of the books, and opens the last one again.
@Controller
@RequestMapping("/communities/{community}/treasury/periods")
class PeriodPages {

  private final Periods periods;
  private final Membership membership;

  PeriodPages(Periods periods, Membership membership) {
    this.periods = periods;
    this.membership = membership;
  }

  @GetMapping
  Answer list(Visit visit, Form form) {
    return page(visit, form, Optional.empty());
  }

  @PostMapping("/preview")
  Answer preview(Visit visit, Form form) {
    return form.sent(
        () -> page(visit, form, Optional.of(through(form))),
        again -> page(visit, again, Optional.empty()));
  }

  @PostMapping
  Answer close(Visit visit, Form form) {
    return form.sent(
        () -> {
          periods.close(visit.caller(), visit.id(), through(form));
          return Answer.go(visit.path("/treasury/periods"), "The period is closed.");
        },
        again -> page(visit, again, Optional.empty()));
  }

  @GetMapping("/reopen")
  Answer reopening(Visit visit, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.KEEP_MONEY);
    return Answer.show(new ReopenPeriodPage(visit, periods.closedThrough(visit.id()), form));
  }

  @PostMapping("/reopen")
  Answer reopen(Visit visit, Form form) {
    return form.sent(
        () -> {
          periods.reopen(visit.caller(), visit.id(), through(form));
          return Answer.go(visit.path("/treasury/periods"), "The period is open again.");
        },
        again ->
            Answer.show(new ReopenPeriodPage(visit, periods.closedThrough(visit.id()), again)));
  }

  private static LocalDate through(Form form) {
    return Day.ifAny("through", form.text("through"))
        .orElseThrow(() -> new Refused(new InputRefusal.Missing("through")));
  }

  private Answer page(Visit visit, Form form, Optional<LocalDate> closing) {
    Slice<Period> slice = periods.list(visit.id(), form.page());
    return Answer.show(
        new PeriodListPage(
            visit,
            slice.rows(),
            periods.closedThrough(visit.id()),
            form,
            Pager.of(Query.of(visit.path("/treasury/periods")), form, slice),
            closing));
  }
}

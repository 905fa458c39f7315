package org.commonweal.web.savings;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.commonweal.savings.Circle;
import org.commonweal.savings.Schedule;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The schedule of a circle by months.
@Controller
@RequestMapping("/communities/{community}/circles/{circle}/calendar")
class CalendarPages {

  private final CircleView view;

  CalendarPages(CircleView view) {
    this.view = view;
  }

  @GetMapping
  Answer months(Visit visit, @PathVariable UUID circle, Form form) {
    Circle found = view.circle(visit, circle);
    Schedule schedule = found.schedule(view.history(found).cycles());
    return Answer.show(
        new CalendarPage(
            visit, view.told(visit), found, schedule, month(found, schedule, form.text("month"))));
  }

  /// The month that was asked for, if the circle has one, or that of the open cycle.
  private static YearMonth month(Circle circle, Schedule schedule, String text) {
    int last = circle.terms().size() - 1;
    YearMonth open = CalendarPage.month(schedule, Math.min(circle.cycle(), last));
    try {
      YearMonth asked = YearMonth.parse(text);
      boolean within =
          !asked.isBefore(CalendarPage.month(schedule, 0).minusMonths(2))
              && !asked.isAfter(CalendarPage.month(schedule, last));
      return within ? asked : open;
    } catch (DateTimeParseException _) {
      return open;
    }
  }
}

package org.commonweal.web.savings;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.commonweal.kernel.Day;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.NewRotation;
import org.commonweal.savings.NewRotation.Again;
import org.commonweal.savings.Rotations;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Going on with the same group once everybody has received.
@Controller
@RequestMapping("/communities/{community}/circles/{circle}/next")
class RotationPages {

  private final Rotations rotations;
  private final CircleView view;
  private final InstantSource clock;

  RotationPages(Rotations rotations, CircleView view, InstantSource clock) {
    this.rotations = rotations;
    this.view = view;
    this.clock = clock;
  }

  @GetMapping
  Answer begin(Visit visit, @PathVariable UUID circle, Form form) {
    Circle found = view.circle(visit, circle);
    Form started =
        form.starting("name", found.terms().name())
            .starting("firstDue", first(found).toString())
            .starting("order", "same");
    return Answer.show(
        new RotationPage(visit, view.told(visit), found, rotations.around(found).next(), started));
  }

  /// The day on which the next cycle would have been due, if it is still ahead.
  private LocalDate first(Circle circle) {
    List<ZonedDateTime> due = circle.schedule(view.history(circle).cycles()).due();
    int size = circle.terms().size();
    long days = DAYS.between(planned(circle, size - 1), planned(circle, size));
    LocalDate next = due.getLast().toLocalDate().plusDays(days);
    LocalDate today = LocalDate.ofInstant(clock.instant(), circle.terms().zone());
    return next.isAfter(today) ? next : today.plusDays(1);
  }

  private static LocalDate planned(Circle circle, int cycle) {
    return circle.terms().due(cycle).toLocalDate();
  }

  @PostMapping
  Answer go(Visit visit, @PathVariable UUID circle, Form form) {
    return form.sent(
        () -> {
          var asked =
              new NewRotation(
                  form.text("name"),
                  Day.read("firstDue", form.text("firstDue")),
                  Choice.of(form, "order", Again.values()));
          CircleId next = rotations.begin(visit.caller(), visit.id(), new CircleId(circle), asked);
          return Answer.go(
              visit.path("/circles/" + next.value()),
              "The next rotation is a draft now, with everybody in it.");
        },
        again -> begin(visit, circle, again));
  }
}

package org.commonweal.web.savings;

import java.util.List;
import java.util.UUID;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.CirclePauses;
import org.commonweal.savings.Pause;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Letting a circle rest, and going on with it.
@Controller
@RequestMapping("/communities/{community}/circles/{circle}")
class PausePages {

  private final CirclePauses pauses;
  private final CircleView view;

  PausePages(CirclePauses pauses, CircleView view) {
    this.pauses = pauses;
    this.view = view;
  }

  @GetMapping("/pause")
  Answer sure(Visit visit, @PathVariable UUID circle, Form form) {
    Circle found = view.circle(visit, circle);
    List<Pause> all = pauses.of(found);
    return Answer.show(
        new PausePage(visit, view.told(visit), found, all, pauses.preview(found, all), form));
  }

  @PostMapping("/pause")
  Answer pause(Visit visit, @PathVariable UUID circle, Form form) {
    return form.sent(
        () -> {
          pauses.pause(visit.caller(), visit.id(), new CircleId(circle));
          return Answer.go(visit.path("/circles/" + circle), "It is paused.");
        },
        again -> sure(visit, circle, again));
  }

  @PostMapping("/resume")
  Answer resume(Visit visit, @PathVariable UUID circle, Form form) {
    return form.sent(
        () -> {
          pauses.resume(visit.caller(), visit.id(), new CircleId(circle));
          return Answer.go(visit.path("/circles/" + circle), "It goes on.");
        },
        again -> sure(visit, circle, again));
  }
}

package org.commonweal.web.savings;

import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.SwapId;
import org.commonweal.savings.Swaps;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Changing turns with somebody else.
@Controller
@RequestMapping("/communities/{community}/circles/{circle}/swap")
class SwapPages {

  private final Swaps swaps;
  private final CircleView view;

  SwapPages(Swaps swaps, CircleView view) {
    this.swaps = swaps;
    this.view = view;
  }

  @GetMapping
  Answer all(Visit visit, @PathVariable UUID circle, Form form) {
    Circle found = view.circle(visit, circle);
    return Answer.show(
        new SwapPage(visit, view.told(visit), found, view.history(found), swaps.of(found), form));
  }

  @PostMapping
  Answer ask(Visit visit, @PathVariable UUID circle, Form form) {
    return done(
        visit,
        circle,
        form,
        "It is asked. If the answer is yes, the organiser decides.",
        () -> {
          var other = new MemberId(form.uuid("member"));
          swaps.ask(visit.caller(), visit.id(), new CircleId(circle), other);
        });
  }

  @PostMapping("/{swap}/accept")
  Answer accept(Visit visit, @PathVariable UUID circle, @PathVariable UUID swap, Form form) {
    return done(
        visit,
        circle,
        form,
        "It is agreed. The turns change when the organiser approves.",
        () -> swaps.accept(visit.caller(), visit.id(), new CircleId(circle), new SwapId(swap)));
  }

  @PostMapping("/{swap}/decline")
  Answer decline(Visit visit, @PathVariable UUID circle, @PathVariable UUID swap, Form form) {
    return done(
        visit,
        circle,
        form,
        "It was declined. Both keep their turns.",
        () -> swaps.decline(visit.caller(), visit.id(), new CircleId(circle), new SwapId(swap)));
  }

  @PostMapping("/{swap}/withdraw")
  Answer withdraw(Visit visit, @PathVariable UUID circle, @PathVariable UUID swap, Form form) {
    return done(
        visit,
        circle,
        form,
        "You took it back. Both keep their turns.",
        () -> swaps.withdraw(visit.caller(), visit.id(), new CircleId(circle), new SwapId(swap)));
  }

  @PostMapping("/{swap}/approve")
  Answer approve(Visit visit, @PathVariable UUID circle, @PathVariable UUID swap, Form form) {
    return done(
        visit,
        circle,
        form,
        "The turns were changed.",
        () -> swaps.approve(visit.caller(), visit.id(), new CircleId(circle), new SwapId(swap)));
  }

  @PostMapping("/{swap}/refuse")
  Answer refuse(Visit visit, @PathVariable UUID circle, @PathVariable UUID swap, Form form) {
    return done(
        visit,
        circle,
        form,
        "It was refused. Both keep their turns.",
        () -> swaps.refuse(visit.caller(), visit.id(), new CircleId(circle), new SwapId(swap)));
  }

  private Answer done(Visit visit, UUID circle, Form form, String done, Runnable command) {
    return form.sent(
        () -> {
          command.run();
          return Answer.go(visit.path("/circles/" + circle + "/swap"), done);
        },
        again -> all(visit, circle, again));
  }
}

package org.commonweal.web.savings;

import java.util.List;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.CircleStatus;
import org.commonweal.savings.Dissolutions;
import org.commonweal.savings.Repayments;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Ending a circle before everybody has received, and paying what is owed since.
@Controller
@RequestMapping("/communities/{community}/circles/{circle}")
class DissolvePages {

  private final Dissolutions dissolutions;
  private final Repayments repayments;
  private final OutsidePlaces places;
  private final CircleView view;

  DissolvePages(
      Dissolutions dissolutions, Repayments repayments, OutsidePlaces places, CircleView view) {
    this.dissolutions = dissolutions;
    this.repayments = repayments;
    this.places = places;
    this.view = view;
  }

  @GetMapping("/dissolve")
  Answer sure(Visit visit, @PathVariable UUID circle, Form form) {
    Circle found = view.circle(visit, circle);
    return Answer.show(
        new DissolvePage(
            visit,
            view.told(visit),
            found,
            dissolutions.of(found),
            repayments.of(found),
            open(visit, found),
            form));
  }

  private List<OutsidePlace> open(Visit visit, Circle circle) {
    return circle.status() == CircleStatus.DISSOLVED
        ? places.all(visit.id()).stream().filter(OutsidePlace::open).toList()
        : List.of();
  }

  @PostMapping("/dissolve")
  Answer dissolve(Visit visit, @PathVariable UUID circle, Form form) {
    return done(
        visit,
        circle,
        form,
        "It is dissolved. Below is what everybody got, and who owes what to whom.",
        () ->
            dissolutions.dissolve(
                visit.caller(), visit.id(), new CircleId(circle), form.text("plan")));
  }

  @PostMapping("/repay")
  Answer repay(Visit visit, @PathVariable UUID circle, Form form) {
    return done(
        visit,
        circle,
        form,
        "It is paid, and has reached those whom you owe.",
        () ->
            repayments.repay(
                visit.caller(),
                visit.id(),
                new CircleId(circle),
                form.language().plain(form.text("amount"))));
  }

  @PostMapping("/repayments/{repayment}/refund")
  Answer refund(Visit visit, @PathVariable UUID circle, @PathVariable int repayment, Form form) {
    return done(
        visit,
        circle,
        form,
        "It was undone: the money is back where it came from, and is owed again.",
        () -> repayments.refund(visit.caller(), visit.id(), new CircleId(circle), repayment));
  }

  @PostMapping("/repay-cash")
  Answer collect(Visit visit, @PathVariable UUID circle, Form form) {
    return done(
        visit,
        circle,
        form,
        "It was written down, and has reached those who are owed.",
        () -> {
          var cash =
              new Repayments.Cash(
                  new MemberId(form.uuid("debtor")), new PlaceId(form.uuid("place")));
          repayments.collect(
              visit.caller(),
              visit.id(),
              new CircleId(circle),
              cash,
              form.language().plain(form.text("cash")));
        });
  }

  private Answer done(Visit visit, UUID circle, Form form, String done, Runnable command) {
    return form.sent(
        () -> {
          command.run();
          return Answer.go(visit.path("/circles/" + circle + "/dissolve"), done);
        },
        again -> sure(visit, circle, again));
  }
}

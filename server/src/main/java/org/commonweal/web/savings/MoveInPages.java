package org.commonweal.web.savings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.NewOpening;
import org.commonweal.savings.Opening;
import org.commonweal.savings.Openings;
import org.commonweal.savings.Turn;
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

/// A circle that has run elsewhere moves in.
@Controller
@RequestMapping("/communities/{community}/circles/{draft}/move-in")
class MoveInPages {

  private final Openings openings;
  private final OutsidePlaces places;
  private final CircleView view;

  MoveInPages(Openings openings, OutsidePlaces places, CircleView view) {
    this.openings = openings;
    this.places = places;
    this.view = view;
  }

  @GetMapping
  Answer begin(Visit visit, @PathVariable UUID draft, Form form) {
    Circle circle = view.circle(visit, draft);
    List<OutsidePlace> open = places.all(visit.id()).stream().filter(OutsidePlace::open).toList();
    Form started = form.starting("cycles", "1");
    for (Turn turn : circle.turns()) {
      started = started.starting(MoveInPage.field("paid", turn), started.text("cycles"));
    }
    return Answer.show(new MoveInPage(visit, view.told(visit), circle, open, started));
  }

  /// Says what it would mean, and changes nothing.
  @PostMapping("/preview")
  Answer sure(Visit visit, @PathVariable UUID draft, Form form) {
    return form.sent(
        () -> {
          NewOpening asked = asked(view.circle(visit, draft), form);
          Opening opening =
              openings.preview(visit.caller(), visit.id(), new CircleId(draft), asked);
          String place =
              asked.place().map(id -> places.get(visit.id(), id).name()).orElse("no place");
          return Answer.show(new MoveInSurePage(visit, view.told(visit), opening, place, form));
        },
        again -> begin(visit, draft, again));
  }

  @PostMapping
  Answer moveIn(Visit visit, @PathVariable UUID draft, Form form) {
    return form.sent(
        () -> {
          NewOpening asked = asked(view.circle(visit, draft), form);
          openings.moveIn(visit.caller(), visit.id(), new CircleId(draft), asked);
          return Answer.go(visit.path("/circles/" + draft), "It has moved in, and goes on here.");
        },
        again -> begin(visit, draft, again));
  }

  private static NewOpening asked(Circle circle, Form form) {
    List<NewOpening.Paid> paid =
        circle.turns().stream()
            .map(turn ->
                new NewOpening.Paid(
                    turn.member(),
                    form.whole(MoveInPage.field("paid", turn)),
                    plain(form, MoveInPage.field("part", turn)),
                    plain(form, MoveInPage.field("deposit", turn))))
            .toList();
    Optional<PlaceId> place =
        form.text("place").isEmpty()
            ? Optional.empty()
            : Optional.of(new PlaceId(form.uuid("place")));
    List<String> discounts =
        IntStream.range(0, circle.terms().size() - 1)
            .mapToObj(cycle -> plain(form, MoveInPage.discount(cycle)))
            .toList();
    return new NewOpening(
        form.whole("cycles"), paid, discounts, plain(form, "fees"), plain(form, "reserve"), place);
  }

  private static String plain(Form form, String field) {
    return form.language().plain(form.text(field));
  }
}

package org.commonweal.web.treasury;

import org.commonweal.identity.RequestId;
import org.commonweal.treasury.Forecasts;
import org.commonweal.treasury.MovementId;
import org.commonweal.treasury.MovementKind;
import org.commonweal.treasury.Movements;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Top-ups, withdrawals and transfers: a short form, what it would do, and then the receipt.
@Controller
@RequestMapping("/communities/{community}/treasury/{kind:top-ups|withdrawals|transfers}")
class MovePages {

  private final Movements movements;
  private final Forecasts forecasts;
  private final MoveForms shown;

  MovePages(Movements movements, Forecasts forecasts, MoveForms shown) {
    this.movements = movements;
    this.forecasts = forecasts;
    this.shown = shown;
  }

  @GetMapping("/new")
  Answer begin(Visit visit, @PathVariable String kind, Form form) {
    return shown.begin(visit, MovementKind.named(kind), form);
  }

  @PostMapping("/change")
  Answer change(Visit visit, @PathVariable String kind, Form form) {
    return shown.form(visit, MovementKind.named(kind), form);
  }

  @PostMapping("/preview")
  Answer preview(Visit visit, @PathVariable String kind, Form form) {
    MovementKind which = MovementKind.named(kind);
    return form.sent(
        () -> {
          var forecast = forecasts.of(visit.caller(), visit.id(), Typed.movement(which, form));
          return Answer.show(new MoveSurePage(visit, form, forecast));
        },
        again -> shown.form(visit, which, again));
  }

  @PostMapping
  Answer record(Visit visit, @PathVariable String kind, Form form, RequestId request) {
    MovementKind which = MovementKind.named(kind);
    return form.sent(
        () -> {
          var id = new MovementId(request.value());
          movements.move(visit.caller(), visit.id(), id, Typed.movement(which, form));
          return Answer.go(
              new Told(visit).path("/movements/" + id.value()),
              which == MovementKind.TRANSFER ? "It was sent." : "It is in the books.");
        },
        again -> shown.form(visit, which, again));
  }
}

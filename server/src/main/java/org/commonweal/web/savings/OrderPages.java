package org.commonweal.web.savings;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonweal.kernel.Refused;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.CircleTurns;
import org.commonweal.savings.Draws;
import org.commonweal.savings.SavingsRefusal;
import org.commonweal.savings.Turn;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Who receives when: put in order by hand, or drawn by lot.
@Controller
@RequestMapping("/communities/{community}/circles/{circle}")
class OrderPages {

  private final CircleTurns turns;
  private final Draws draws;
  private final CircleView view;

  OrderPages(CircleTurns turns, Draws draws, CircleView view) {
    this.turns = turns;
    this.draws = draws;
    this.view = view;
  }

  @GetMapping("/order")
  Answer order(Visit visit, @PathVariable UUID circle, Form form) {
    Circle found = view.circle(visit, circle);
    Form started = form;
    for (Turn turn : found.turns()) {
      started = started.starting(OrderPage.field(turn), String.valueOf(turn.position() + 1));
    }
    return Answer.show(new OrderPage(visit, view.told(visit), found, started));
  }

  @PostMapping("/order")
  Answer put(Visit visit, @PathVariable UUID circle, Form form) {
    return form.sent(
        () -> {
          Circle found = view.circle(visit, circle);
          turns.order(visit.caller(), visit.id(), found.id(), places(found, form));
          return Answer.go(visit.path("/circles/" + circle), "The order was changed.");
        },
        again -> order(visit, circle, again));
  }

  /// The present positions by the numbers typed beside them, each number from 1 on exactly once.
  private static List<Integer> places(Circle circle, Form form) {
    List<Integer> typed =
        circle.turns().stream().map(turn -> form.whole(OrderPage.field(turn))).toList();
    int size = circle.terms().size();
    List<Integer> all = IntStream.rangeClosed(1, typed.size()).boxed().toList();
    if (!typed.stream().sorted().toList().equals(all)) {
      throw new Refused(new SavingsRefusal.NotAPermutation("", size));
    }
    return IntStream.range(0, typed.size())
        .boxed()
        .sorted(Comparator.comparing(typed::get))
        .toList();
  }

  @GetMapping("/draw")
  Answer lot(Visit visit, @PathVariable UUID circle, Form form) {
    Circle found = view.circle(visit, circle);
    String word = found.turn(visit.member().id()).map(Turn::word).orElse("");
    return Answer.show(
        new DrawPage(visit, view.told(visit), found, draws.of(found), form.starting("word", word)));
  }

  @PostMapping("/word")
  Answer say(Visit visit, @PathVariable UUID circle, Form form) {
    return form.sent(
        () -> {
          draws.say(visit.caller(), visit.id(), new CircleId(circle), form.text("word"));
          return Answer.go(visit.path("/circles/" + circle + "/draw"), "Your word was kept.");
        },
        again -> lot(visit, circle, again));
  }

  @PostMapping("/draw")
  Answer draw(Visit visit, @PathVariable UUID circle, Form form) {
    return form.sent(
        () -> {
          draws.draw(visit.caller(), visit.id(), new CircleId(circle));
          return Answer.go(visit.path("/circles/" + circle + "/draw"), "The lot was drawn.");
        },
        again -> lot(visit, circle, again));
  }
}

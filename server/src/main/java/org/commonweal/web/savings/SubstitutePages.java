package org.commonweal.web.savings;

import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.Stakes;
import org.commonweal.savings.SubstitutionId;
import org.commonweal.savings.Substitutions;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Picks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Giving a place to a substitute.
@Controller
@RequestMapping("/communities/{community}/circles/{circle}/substitutes")
class SubstitutePages {

  private final Substitutions substitutions;
  private final Stakes stakes;
  private final CircleView view;
  private final Picks picks;

  SubstitutePages(Substitutions substitutions, Stakes stakes, CircleView view, Picks picks) {
    this.substitutions = substitutions;
    this.stakes = stakes;
    this.view = view;
    this.picks = picks;
  }

  @GetMapping
  Answer all(Visit visit, @PathVariable UUID circle, Form form) {
    Circle found = view.circle(visit, circle);
    return Answer.show(
        new SubstitutePage(
            visit,
            view.told(visit),
            found,
            stakes.look(found),
            picks.members(visit, form),
            started(visit, found, form)));
  }

  /// Begins with the visitor's own place.
  private static Form started(Visit visit, Circle circle, Form form) {
    return circle
        .turn(visit.member().id())
        .map(own -> form.starting("leaver", own.member().value().toString()))
        .orElse(form);
  }

  @PostMapping
  Answer propose(Visit visit, @PathVariable UUID circle, Form form) {
    return done(
        visit,
        circle,
        form,
        "It is proposed. The place changes hands when both have agreed and the organiser approves.",
        () -> {
          var proposal =
              new Substitutions.Proposal(
                  new MemberId(form.uuid("leaver")), new MemberId(form.uuid("substitute")));
          substitutions.propose(visit.caller(), visit.id(), new CircleId(circle), proposal);
        });
  }

  @PostMapping("/{substitution}/accept")
  Answer accept(
      Visit visit, @PathVariable UUID circle, @PathVariable UUID substitution, Form form) {
    return done(
        visit,
        circle,
        form,
        "You have agreed. The place changes hands when the organiser approves.",
        () ->
            substitutions.accept(
                visit.caller(),
                visit.id(),
                new CircleId(circle),
                new SubstitutionId(substitution)));
  }

  /// Whoever was only asked may not see the circle any more.
  @PostMapping("/{substitution}/decline")
  Answer decline(
      Visit visit, @PathVariable UUID circle, @PathVariable UUID substitution, Form form) {
    return form.sent(
        () -> {
          substitutions.decline(
              visit.caller(), visit.id(), new CircleId(circle), new SubstitutionId(substitution));
          return Answer.go(
              visit.path("/circles"), "It was declined. Everybody keeps the place they have.");
        },
        again -> all(visit, circle, again));
  }

  /// The organiser may have given up the own place, and sees the circle still.
  @PostMapping("/{substitution}/approve")
  Answer approve(
      Visit visit, @PathVariable UUID circle, @PathVariable UUID substitution, Form form) {
    return done(
        visit,
        circle,
        form,
        "The place has changed hands.",
        () ->
            substitutions.approve(
                visit.caller(),
                visit.id(),
                new CircleId(circle),
                new SubstitutionId(substitution)));
  }

  private Answer done(Visit visit, UUID circle, Form form, String done, Runnable command) {
    return form.sent(
        () -> {
          command.run();
          return Answer.go(visit.path("/circles/" + circle + "/substitutes"), done);
        },
        again -> all(visit, circle, again));
  }
}

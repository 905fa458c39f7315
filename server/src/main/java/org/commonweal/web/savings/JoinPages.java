package org.commonweal.web.savings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.CircleTurns;
import org.commonweal.web.Address;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Picks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Joining a draft and leaving it, inviting others.
@Controller
@RequestMapping("/communities/{community}/circles/{circle}")
class JoinPages {

  private final CircleTurns turns;
  private final CircleView view;
  private final Picks picks;
  private final Address address;

  JoinPages(CircleTurns turns, CircleView view, Picks picks, Address address) {
    this.turns = turns;
    this.view = view;
    this.picks = picks;
    this.address = address;
  }

  @PostMapping("/join")
  Answer join(Visit visit, @PathVariable UUID circle, Form form) {
    return view.done(
        visit,
        circle,
        form,
        () -> {
          turns.join(visit.caller(), visit.id(), new CircleId(circle), form.text("link"));
          return "You have joined.";
        });
  }

  @PostMapping("/leave")
  Answer leave(Visit visit, @PathVariable UUID circle, Form form) {
    return form.sent(
        () -> {
          turns.leave(visit.caller(), visit.id(), new CircleId(circle));
          return Answer.go(visit.path("/circles"), "You have left it. Your place is free again.");
        },
        again -> view.of(visit, circle, again));
  }

  @GetMapping("/invite")
  Answer choose(Visit visit, @PathVariable UUID circle, Form form) {
    Circle found = view.circle(visit, circle);
    return Answer.show(
        new InvitePage(
            visit,
            view.told(visit),
            found,
            turns.awaited(found),
            picks.members(visit, form),
            form));
  }

  @PostMapping("/invite")
  Answer invite(Visit visit, @PathVariable UUID circle, Form form) {
    return form.sent(
        () -> {
          var member = new MemberId(form.uuid("member"));
          turns.invite(visit.caller(), visit.id(), new CircleId(circle), member);
          return Answer.go(
              visit.path("/circles/" + circle + "/invite"),
              "Done. Somebody without sign-in is in at once; others find it among theirs.");
        },
        again -> choose(visit, circle, again));
  }

  @PostMapping("/link")
  Answer link(Visit visit, @PathVariable UUID circle, Form form, HttpServletRequest request) {
    return form.sent(
        () -> {
          String secret = turns.link(visit.caller(), visit.id(), new CircleId(circle));
          String page = visit.path("/circles/" + circle);
          return Answer.go(
              page + "/invite",
              "Send this link to members of "
                  + visit.community().name()
                  + ". It is shown only now; a link from before opens no longer.",
              address.of(request, page + "?link=" + secret));
        },
        again -> choose(visit, circle, again));
  }
}

package org.commonweal.web.community;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.commonweal.community.Invitations;
import org.commonweal.community.Member;
import org.commonweal.community.Welcome;
import org.commonweal.identity.Caller;
import org.commonweal.identity.NewPerson;
import org.commonweal.identity.Sessions;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refused;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where an invitation link leads.
@Controller
@RequestMapping("/invitations/{invitation}")
class WelcomePages {

  private final Invitations invitations;
  private final Sessions sessions;

  WelcomePages(Invitations invitations, Sessions sessions) {
    this.invitations = invitations;
    this.sessions = sessions;
  }

  @GetMapping
  Answer look(Optional<Caller> caller, @PathVariable String invitation, Form form) {
    return opened(
        invitation,
        welcome -> Answer.show(new WelcomePage(welcome, invitation, caller.isPresent(), form)));
  }

  private Answer opened(String invitation, Function<Welcome, Answer> answer) {
    Welcome welcome;
    try {
      welcome = invitations.look(invitation);
    } catch (Refused refused) {
      if (refused.refusal().kind() == Kind.NOT_FOUND) {
        return Answer.show(new EndedInvitationPage());
      }
      throw refused;
    }
    return answer.apply(welcome);
  }

  /// Somebody who is signed in already joins.
  @PostMapping(params = "!email")
  Answer accept(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String invitation,
      Form form,
      HttpServletRequest request) {
    return opened(
        invitation,
        welcome ->
            form.sent(
                () -> {
                  invitations.accept(caller, invitation, request.getRemoteAddr());
                  return welcome(welcome);
                },
                again -> Answer.show(new WelcomePage(welcome, invitation, true, again))));
  }

  /// Somebody new registers, joins and is signed in.
  @PostMapping(params = "email")
  Answer register(
      @PathVariable String invitation,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return opened(
        invitation,
        welcome ->
            form.sent(
                () -> {
                  Member member =
                      invitations.register(person(form), invitation, request.getRemoteAddr());
                  sessions.begin(request, response, member.person().orElseThrow());
                  return welcome(welcome);
                },
                again -> Answer.show(new WelcomePage(welcome, invitation, false, again))));
  }

  private static Answer welcome(Welcome welcome) {
    return Answer.go(
        "/communities/" + welcome.community().uid(),
        "Welcome to " + welcome.community().name() + ".");
  }

  private static NewPerson person(Form form) {
    return new NewPerson(form.text("name"), form.text("email"), form.text("password"));
  }
}

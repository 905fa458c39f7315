package org.commonweal.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.commonweal.community.Founded;
import org.commonweal.identity.IdentityRefusal;
import org.commonweal.identity.Sessions;
import org.commonweal.identity.Setup;
import org.commonweal.kernel.Refused;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.community.Founding;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The first start, for whoever has the link that was printed then; to everybody else there is
/// nothing here.
@Controller
@RequestMapping("/setup")
class SetupPages {

  private final Setup setup;
  private final FirstStart start;
  private final Sessions sessions;

  SetupPages(Setup setup, FirstStart start, Sessions sessions) {
    this.setup = setup;
    this.start = start;
    this.sessions = sessions;
  }

  @GetMapping
  Answer begin(Form form) {
    if (!setup.opens(form.text("token"))) {
      throw new Refused(new IdentityRefusal.SetupClosed());
    }
    return Answer.show(new SetupPage(Founding.starting(form)));
  }

  @PostMapping
  Answer found(Form form, HttpServletRequest request, HttpServletResponse response) {
    return form.sent(
        () -> {
          Founded founded = start.found(form);
          sessions.begin(request, response, founded.owner().id());
          return Answer.go(
              "/communities/" + founded.community().uid(),
              founded.community().name() + " is yours. Invite people next.");
        },
        again -> Answer.show(new SetupPage(again)));
  }
}

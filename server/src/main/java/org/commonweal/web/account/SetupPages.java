package org.commonweal.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.commonweal.community.Foundations;
import org.commonweal.community.Founded;
import org.commonweal.identity.Caller;
import org.commonweal.identity.IdentityRefusal;
import org.commonweal.identity.NewPerson;
import org.commonweal.identity.Scope;
import org.commonweal.identity.Sessions;
import org.commonweal.identity.Setup;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.Refused;
import org.commonweal.ops.Demo;
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
  private final Foundations foundations;
  private final Sessions sessions;
  private final Demo demo;

  SetupPages(Setup setup, Foundations foundations, Sessions sessions, Demo demo) {
    this.setup = setup;
    this.foundations = foundations;
    this.sessions = sessions;
    this.demo = demo;
  }

  @GetMapping
  Answer begin(Form form) {
    if (!setup.opens(form.text("token"))) {
      throw new Refused(new IdentityRefusal.SetupClosed());
    }
    return Answer.show(new SetupPage(Founding.starting(form).starting("demo", "on")));
  }

  @PostMapping
  Answer found(Form form, HttpServletRequest request, HttpServletResponse response) {
    return form.sent(
        () -> {
          Founded founded = found(form);
          sessions.begin(request, response, founded.owner().id());
          return Answer.go(
              "/communities/" + founded.community().uid(),
              founded.community().name() + " is yours. Invite people next.");
        },
        again -> Answer.show(new SetupPage(again)));
  }

  private Founded found(Form form) {
    Checks checks = new Checks();
    checks.name("communityName", form.text("communityName"));
    checks.done();
    Founded founded =
        foundations.found(
            form.text("token"), owner(form), Founding.settings(form, "communityName"));
    if (form.has("demo", "on")) {
      demo.fill(new Caller(founded.owner().id(), Scope.WRITE), founded.community().id());
    }
    return founded;
  }

  private static NewPerson owner(Form form) {
    return new NewPerson(form.text("name"), form.text("email"), form.text("password"));
  }
}

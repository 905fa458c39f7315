package org.commonweal.web.account;

import org.commonweal.community.Foundations;
import org.commonweal.community.Founded;
import org.commonweal.identity.Caller;
import org.commonweal.identity.NewPerson;
import org.commonweal.identity.Scope;
import org.commonweal.kernel.Checks;
import org.commonweal.ops.Demo;
import org.commonweal.web.Form;
import org.commonweal.web.community.Founding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the form of the first start asks for, done together or not at all: nobody is signed in yet
/// whose write would be one transaction anyway.
@Component
class FirstStart {

  private final Foundations foundations;
  private final Demo demo;

  FirstStart(Foundations foundations, Demo demo) {
    this.foundations = foundations;
    this.demo = demo;
  }

  @Transactional
  Founded found(Form form) {
    Checks checks = new Checks();
    checks.name("communityName", form.text("communityName"));
    checks.done();
    Founded founded =
        foundations.found(
            form.text("token"), owner(form), Founding.settings(form, "communityName"));
    if (Founding.withDemo(form)) {
      demo.fill(new Caller(founded.owner().id(), Scope.WRITE), founded.community().id());
    }
    return founded;
  }

  private static NewPerson owner(Form form) {
    return new NewPerson(form.text("name"), form.text("email"), form.text("password"));
  }
}

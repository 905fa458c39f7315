package org.commonweal.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.commonweal.identity.Caller;
import org.commonweal.identity.Passwords;
import org.commonweal.identity.People;
import org.commonweal.identity.Person;
import org.commonweal.identity.Sessions;
import org.commonweal.identity.Tokens;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What people change about themselves.
@Controller
@RequestMapping("/profile")
class ProfilePages {

  private final People people;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Tokens tokens;

  ProfilePages(People people, Passwords passwords, Sessions sessions, Tokens tokens) {
    this.people = people;
    this.passwords = passwords;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  @GetMapping
  Answer me(@AuthenticationPrincipal Caller caller, Form form) {
    return Answer.show(page(caller, form));
  }

  @PostMapping("/name")
  Answer rename(@AuthenticationPrincipal Caller caller, Form form) {
    return form.sent(
        () -> {
          people.rename(caller, form.text("name"));
          return Answer.go("/profile", "Your name was saved.");
        },
        again -> Answer.show(page(caller, again)));
  }

  /// The path ends in `/password`: a refused attempt has to be counted.
  @PostMapping("/password")
  Answer password(@AuthenticationPrincipal Caller caller, Form form, HttpServletRequest request) {
    return form.sent(
        () -> {
          String session = request.getSession().getId();
          passwords.change(caller, session, form.text("current"), form.text("wanted"));
          return Answer.go("/profile", "Your password was changed; other browsers are signed out.");
        },
        again -> Answer.show(page(caller, again)));
  }

  @PostMapping("/sign-out-everywhere")
  Answer signOutEverywhere(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    sessions.endOthers(caller.person(), request.getSession().getId());
    return Answer.go("/profile", "All other browsers are signed out.");
  }

  private ProfilePage page(Caller caller, Form form) {
    Person person = people.me(caller);
    return new ProfilePage(person, tokens.list(caller), form.starting("name", person.name()));
  }
}

package org.commonweal.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.commonweal.identity.Passwords;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The way back in for whoever forgot their password.
@Controller
class PasswordPages {

  private static final String SENT =
      "If somebody signs in with this address, a link is on its way to it. It opens once, within a"
          + " day.";

  private final Passwords passwords;

  PasswordPages(Passwords passwords) {
    this.passwords = passwords;
  }

  @GetMapping("/forgot")
  Answer forgot(Form form) {
    return Answer.show(new ForgotPage(form, passwords.byMail()));
  }

  @PostMapping("/forgot")
  Answer send(Form form, HttpServletRequest request) {
    return form.sent(
        () -> {
          passwords.forgot(form.text("email"), request.getRemoteAddr());
          return Answer.go("/sign-in", SENT);
        },
        again -> Answer.show(new ForgotPage(again, passwords.byMail())));
  }

  @GetMapping("/reset/{secret}")
  Answer wanted(@PathVariable String secret, Form form) {
    return passwords.opens(secret)
        ? Answer.show(new ResetPage(form, secret))
        : Answer.show(new EndedLinkPage());
  }

  @PostMapping("/reset/{secret}")
  Answer reset(@PathVariable String secret, Form form, HttpServletRequest request) {
    if (!passwords.opens(secret)) {
      return Answer.show(new EndedLinkPage());
    }
    return form.sent(
        () -> {
          passwords.reset(secret, form.text("wanted"), request.getRemoteAddr());
          return Answer.go("/sign-in", "Your new password is set. Sign in with it.");
        },
        again -> Answer.show(new ResetPage(again, secret)));
  }
}

package org.commonweal.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.commonweal.identity.Caller;
import org.commonweal.identity.IdentityRefusal;
import org.commonweal.identity.Setup;
import org.commonweal.identity.SignInEmail;
import org.commonweal.kernel.Refusal;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The sign-in form. Spring Security takes it from there, and comes back here with a refusal.
@Controller
class SignInPages {

  private final Setup setup;

  SignInPages(Setup setup) {
    this.setup = setup;
  }

  @GetMapping("/sign-in")
  Answer form(Optional<Caller> caller, Form form, HttpServletRequest request) {
    if (caller.isPresent()) {
      return Answer.go("/");
    }
    Form typed = SignInEmail.take(request).map(email -> form.with("email", email)).orElse(form);
    Form shown = refusal(form).map(typed::refused).orElse(typed);
    return Answer.show(new SignInPage(shown, form.has("signed-out", ""), setup.open()));
  }

  private static Optional<Refusal> refusal(Form form) {
    return switch (form.text("refused")) {
      case "wrong-sign-in" -> Optional.of(new IdentityRefusal.WrongSignIn());
      case "too-often" -> Optional.of(new IdentityRefusal.TooOften(form.whole("seconds")));
      default -> Optional.empty();
    };
  }
}

package org.commonweal.web.account;

import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.identity.IssuedToken;
import org.commonweal.identity.Scope;
import org.commonweal.identity.TokenId;
import org.commonweal.identity.Tokens;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The API tokens of a person. A new one's secret is shown once, with the receipt.
@Controller
@RequestMapping("/profile/tokens")
class TokenPages {

  private final Tokens tokens;

  TokenPages(Tokens tokens) {
    this.tokens = tokens;
  }

  @GetMapping("/new")
  Answer making(Form form) {
    Form started = form.starting("scope", "read").starting("days", "90");
    return Answer.show(new NewTokenPage(started));
  }

  @PostMapping
  Answer issue(@AuthenticationPrincipal Caller caller, Form form) {
    return form.sent(
        () -> {
          IssuedToken issued = issued(caller, form);
          return Answer.go(
              "/profile",
              "The token was made. Copy it now: it is not shown again.",
              issued.secret());
        },
        again -> Answer.show(new NewTokenPage(again)));
  }

  @PostMapping("/{token}/revoke")
  Answer revoke(@AuthenticationPrincipal Caller caller, @PathVariable UUID token) {
    tokens.revoke(caller, new TokenId(token));
    return Answer.go("/profile", "The token no longer works.");
  }

  private IssuedToken issued(Caller caller, Form form) {
    Scope scope = form.has("scope", "write") ? Scope.WRITE : Scope.READ;
    return tokens.issue(caller, form.text("name"), scope, form.whole("days"));
  }
}

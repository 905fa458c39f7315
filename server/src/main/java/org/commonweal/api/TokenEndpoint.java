package org.commonweal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.identity.IssuedToken;
import org.commonweal.identity.Scope;
import org.commonweal.identity.SignIns;
import org.commonweal.identity.Token;
import org.commonweal.identity.TokenId;
import org.commonweal.identity.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The caller's API tokens, and the sign-in that gives the first one.
@RestController
class TokenEndpoint {

  private final Tokens tokens;
  private final SignIns signIns;

  TokenEndpoint(Tokens tokens, SignIns signIns) {
    this.tokens = tokens;
    this.signIns = signIns;
  }

  record Shown(
      UUID id, String name, Scope scope, Instant created, Instant expires, Optional<Instant> used) {

    static Shown of(Token token) {
      return new Shown(
          token.id().value(),
          token.name(),
          token.scope(),
          token.created(),
          token.expires(),
          token.used());
    }
  }

  /// A new token; `secret` is shown now or never.
  record Issued(UUID id, String secret, Instant expires) {

    static Issued of(IssuedToken issued) {
      return new Issued(issued.token().id().value(), issued.secret(), issued.token().expires());
    }

    @Override
    public String toString() {
      return "Issued[" + id + "]";
    }
  }

  /// A token to be made: what it is for, what it may do, and after how many days it ends.
  record New(String name, Scope scope, int days) {}

  record SignIn(String email, String password, New token) {

    @Override
    public String toString() {
      return "SignIn[" + email + "]";
    }
  }

  /// Gives a token for e-mail and password; attempts are limited.
  @PostMapping("/api/v1/sign-ins")
  @ResponseStatus(HttpStatus.CREATED)
  Issued signIn(@RequestBody SignIn asked, HttpServletRequest request) {
    Caller caller = signIns.check(asked.email(), asked.password(), request.getRemoteAddr());
    return issue(caller, asked.token());
  }

  @GetMapping("/api/v1/tokens")
  Rows<Shown> list(@AuthenticationPrincipal Caller caller) {
    return Rows.of(tokens.list(caller), Shown::of);
  }

  @PostMapping("/api/v1/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  Issued issue(@AuthenticationPrincipal Caller caller, @RequestBody New asked) {
    return Issued.of(tokens.issue(caller, asked.name(), asked.scope(), asked.days()));
  }

  @DeleteMapping("/api/v1/tokens/{token}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@AuthenticationPrincipal Caller caller, @PathVariable UUID token) {
    tokens.revoke(caller, new TokenId(token));
  }
}

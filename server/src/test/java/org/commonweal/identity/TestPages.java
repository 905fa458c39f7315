package org.commonweal.identity;

import java.util.List;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Pages that only show who asks and what a write has done.
@TestConfiguration
class TestPages {

  @RestController
  static final class Routes {

    private final Tokens tokens;

    Routes(Tokens tokens) {
      this.tokens = tokens;
    }

    @GetMapping("/reset/csrf")
    String csrf(CsrfToken token) {
      return token.getToken();
    }

    @GetMapping({"/test/me", "/api/v1/test/me"})
    String me(Caller caller) {
      return caller.getName();
    }

    /// The effect of a write is a token; the name "refuse" is refused after the effect.
    @PostMapping("/test/writes")
    ResponseEntity<String> write(Caller caller, @RequestParam String name) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .header("Location", "/test/writes/" + issue(caller, name))
          .build();
    }

    @PostMapping("/api/v1/test/writes")
    List<String> writeByApi(Caller caller, @RequestBody String name) {
      return List.of(issue(caller, name));
    }

    private String issue(Caller caller, String name) {
      IssuedToken issued = tokens.issue(caller, name, Scope.READ, 1);
      if (name.equals("refuse")) {
        throw new Refused(new InputRefusal.Missing("name"));
      }
      return issued.token().id().value().toString();
    }
  }
}

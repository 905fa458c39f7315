package org.commonweal.api;

import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.identity.People;
import org.commonweal.identity.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The caller as a person.
@RestController
@RequestMapping("/api/v1/me")
class MeEndpoint {

  private final People people;

  MeEndpoint(People people) {
    this.people = people;
  }

  record Shown(UUID id, String name, String email) {

    static Shown of(Person person) {
      return new Shown(person.id().value(), person.name(), person.email());
    }
  }

  record Name(String name) {}

  @GetMapping
  Shown get(@AuthenticationPrincipal Caller caller) {
    return Shown.of(people.me(caller));
  }

  @PutMapping
  Shown rename(@AuthenticationPrincipal Caller caller, @RequestBody Name changed) {
    people.rename(caller, changed.name());
    return get(caller);
  }
}

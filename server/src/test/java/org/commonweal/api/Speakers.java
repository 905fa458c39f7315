package org.commonweal.api;

import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.identity.NewPerson;
import org.commonweal.identity.People;
import org.commonweal.identity.Person;
import org.commonweal.identity.Scope;
import org.commonweal.identity.Tokens;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Makes people with tokens for tests of the API.
@Component
class Speakers {

  private final People people;
  private final Tokens tokens;
  private final Environment server;

  Speakers(People people, Tokens tokens, Environment server) {
    this.people = people;
    this.tokens = tokens;
    this.server = server;
  }

  Speaker somebody() {
    String email = UUID.randomUUID() + "@example.org";
    Person person = people.register(new NewPerson("Somebody", email, "correct horse battery"));
    return of(new Caller(person.id(), Scope.WRITE), Scope.WRITE);
  }

  Speaker of(Caller caller, Scope scope) {
    return new Speaker(port(), tokens.issue(caller, "test", scope, 1).secret());
  }

  Speaker nobody() {
    return new Speaker(port(), "");
  }

  private int port() {
    return server.getRequiredProperty("local.server.port", Integer.class);
  }
}

package org.commonweal.identity;

import java.util.UUID;

/// People for tests, each with an e-mail of their own.
public final class Newcomers {

  public static final String PASSWORD = "correct horse battery";

  private Newcomers() {}

  public static NewPerson named(String name) {
    return new NewPerson(name, UUID.randomUUID() + "@example.org", PASSWORD);
  }

  public static Caller caller(Person person) {
    return new Caller(person.id(), Scope.WRITE);
  }

  public static Caller reader(Person person) {
    return new Caller(person.id(), Scope.READ);
  }
}

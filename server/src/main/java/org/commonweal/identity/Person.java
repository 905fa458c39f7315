package org.commonweal.identity;

/// Somebody who signs in with an e-mail address and a password.
public record Person(PersonId id, String name, String email) {}

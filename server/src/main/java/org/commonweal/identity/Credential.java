package org.commonweal.identity;

/// A person and the hash of their password.
record Credential(PersonId person, String hash) {}

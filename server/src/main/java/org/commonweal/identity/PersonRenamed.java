package org.commonweal.identity;

/// Published within the transaction in which a person took another name.
public record PersonRenamed(PersonId person, String name) {}

package org.commonweal.identity;

import java.time.Instant;
import java.util.Optional;

/// An API token as its owner sees it, without the secret.
public record Token(
    TokenId id,
    String name,
    Scope scope,
    Instant created,
    Instant expires,
    Optional<Instant> used) {}

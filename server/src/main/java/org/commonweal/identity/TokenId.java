package org.commonweal.identity;

import java.util.UUID;

/// The identity of an API token; not its secret.
public record TokenId(UUID value) {}

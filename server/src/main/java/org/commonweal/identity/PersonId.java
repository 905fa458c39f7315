package org.commonweal.identity;

import java.io.Serializable;
import java.util.UUID;

/// The identity of somebody who signs in.
public record PersonId(UUID value) implements Serializable {}

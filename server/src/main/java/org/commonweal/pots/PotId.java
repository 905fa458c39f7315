package org.commonweal.pots;

import java.util.UUID;

/// The identity of a pot within its community.
public record PotId(UUID value) {}

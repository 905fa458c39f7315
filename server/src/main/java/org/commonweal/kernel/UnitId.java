package org.commonweal.kernel;

import java.util.UUID;

/// The identity of a unit: an item's id, or a currency's well-known id.
public record UnitId(UUID value) {}

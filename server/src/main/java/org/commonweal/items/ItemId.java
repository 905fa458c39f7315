package org.commonweal.items;

import java.util.UUID;

/// The identity of an item.
public record ItemId(UUID value) {}

package org.commonweal.pots;

import java.util.UUID;

/// The identity of the payment of a debt within its community.
public record SettlementId(UUID value) {}

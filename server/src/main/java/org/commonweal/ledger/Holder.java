package org.commonweal.ledger;

import java.util.UUID;

/// Whose account it is: a member, council, pool, community, outside place, round, circle, or a
/// member's purse in a pot, by its id.
public record Holder(HolderKind kind, UUID id) {}

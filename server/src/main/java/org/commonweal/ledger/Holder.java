package org.commonweal.ledger;

import java.util.UUID;

/// Whose account it is: a member, council, pool, community, outside place, round or circle, by its
/// id.
public record Holder(HolderKind kind, UUID id) {}

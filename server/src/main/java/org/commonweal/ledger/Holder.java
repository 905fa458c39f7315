package org.commonweal.ledger;

import java.util.UUID;

/// Whose account it is: a member, council, pool or community, by its id.
public record Holder(HolderKind kind, UUID id) {}

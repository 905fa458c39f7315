package org.commonweal.imports;

import java.util.Optional;
import org.commonweal.commons.PoolId;

/// What somebody wants imported: a file of a kind, contributions into a pool.
///
/// A preview writes nothing. A partial import writes the good lines and leaves the bad ones.
public record ImportOrder(
    ImportKind kind, Optional<PoolId> pool, boolean preview, boolean partial) {}

package org.commonweal.ledger;

import java.util.UUID;
import org.commonweal.kernel.Quantity;

/// An account with what it holds, as it is known outside: by its `uid`. Nothing moves on a closed
/// one.
public record Holding(AccountId id, UUID uid, AccountKey key, Quantity balance, boolean closed) {}

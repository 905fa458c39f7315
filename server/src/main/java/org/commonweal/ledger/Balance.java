package org.commonweal.ledger;

import org.commonweal.kernel.Quantity;

/// What an account holds: its credits less its debits.
public record Balance(AccountId account, AccountKey key, Quantity quantity) {}

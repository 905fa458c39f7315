package org.commonweal.ledger;

import java.util.UUID;

/// An account about to be opened, with the id it will be known by outside.
record NewAccount(UUID uid, AccountKey key) {}

package org.commonweal.ledger;

import java.math.BigInteger;

/// What a set adds to one balance, how many legs the account has afterwards, and whether it is
/// below its floor then.
record Addition(
    Account account, BigInteger debits, BigInteger credits, long legs, boolean overdrawn) {}

package org.commonweal.ledger;

import java.math.BigInteger;

/// What a set adds to one balance, and how many legs the account has afterwards.
record Addition(Account account, BigInteger debits, BigInteger credits, long legs) {}

package org.commonweal.savings;

import java.math.BigInteger;

/// What the member of a seat deposited at the start, in smallest units, and what is left of it.
record Deposit(CircleId circle, int seat, BigInteger amount, BigInteger left) {}

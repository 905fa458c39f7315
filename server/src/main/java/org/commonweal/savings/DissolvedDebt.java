package org.commonweal.savings;

import java.math.BigInteger;

/// What one seat of a dissolved circle owes another one, in smallest units: `open` is what has not
/// come yet.
record DissolvedDebt(int seat, int creditorSeat, BigInteger amount, BigInteger open) {}

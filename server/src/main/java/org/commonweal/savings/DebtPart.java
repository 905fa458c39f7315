package org.commonweal.savings;

import java.math.BigInteger;

/// What of a debt a payment settles.
record DebtPart(Debt debt, BigInteger paid) {}

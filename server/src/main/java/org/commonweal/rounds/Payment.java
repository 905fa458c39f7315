package org.commonweal.rounds;

import java.math.BigInteger;
import org.commonweal.ledger.AccountKey;

/// So many smallest units for an account, as part of what a recipient gets.
public record Payment(AccountKey to, BigInteger amount) {}

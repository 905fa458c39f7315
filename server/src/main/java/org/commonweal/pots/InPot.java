package org.commonweal.pots;

import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.Currency;

/// What a member has in one of the pots they take part in.
public record InPot(PotId pot, String name, Currency currency, Quantity remaining, boolean open) {}

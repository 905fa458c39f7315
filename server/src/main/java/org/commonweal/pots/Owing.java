package org.commonweal.pots;

import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// What one owes another.
public record Owing(
    MemberId debtor, String debtorName, MemberId creditor, String creditorName, Quantity amount) {}

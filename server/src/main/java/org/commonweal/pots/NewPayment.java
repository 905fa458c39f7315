package org.commonweal.pots;

import org.commonweal.community.MemberId;

/// The payment of a debt as it was typed, from one to another.
public record NewPayment(MemberId payer, MemberId receiver, String amount, String currency) {}

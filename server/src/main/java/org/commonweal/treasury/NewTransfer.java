package org.commonweal.treasury;

import org.commonweal.community.MemberId;

/// Money that a member sends to another, from wallet to wallet, unchecked.
public record NewTransfer(MemberId receiver, String amount, String currency, String note) {}

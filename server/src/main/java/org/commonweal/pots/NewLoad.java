package org.commonweal.pots;

import org.commonweal.community.MemberId;

/// How much of a member's wallet is to go into a pot, as decimal text.
public record NewLoad(MemberId member, String amount) {}

package org.commonweal.sharing;

import org.commonweal.community.MemberId;

/// What a member would like of an offer; `units` is a decimal number of whole units.
public record OfferAsked(MemberId requester, String units) {}

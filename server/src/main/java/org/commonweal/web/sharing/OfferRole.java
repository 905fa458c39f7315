package org.commonweal.web.sharing;

/// What a visitor is to an offer: whether they act for whoever gives it, for the council that is
/// asked to take it in, whether it is their own, and whether they record for others.
public record OfferRole(boolean gives, boolean takes, boolean own, boolean records) {}

package org.commonweal.sharing;

import java.util.UUID;

/// The identity of a request. Ids are time-ordered: the older request has the smaller id.
public record OfferRequestId(UUID value) {}

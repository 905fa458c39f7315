package org.commonweal.sharing;

import java.util.UUID;

/// The identity of an offer. Ids are time-ordered: the older offer has the smaller id.
public record OfferId(UUID value) {}

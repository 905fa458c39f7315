package org.commonweal.sharing;

import java.util.UUID;

/// The identity of a share. Ids are time-ordered: the older share has the smaller id.
public record ShareId(UUID value) {}

package org.commonweal.items;

import java.util.UUID;

/// The identity of a need. Ids are time-ordered: the older need has the smaller id.
public record NeedId(UUID value) {}

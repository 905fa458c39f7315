package org.commonweal.rounds;

import java.util.UUID;

/// The identity of a round. Ids are time-ordered: the older round has the smaller id.
public record RoundId(UUID value) {}

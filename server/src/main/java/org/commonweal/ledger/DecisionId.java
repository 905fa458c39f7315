package org.commonweal.ledger;

import java.util.UUID;

/// The identity of a decision, made by whoever asks for it: the same id never decides twice.
public record DecisionId(UUID value) {}

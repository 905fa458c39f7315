package org.commonweal.ledger;

/// A decision in the book under this entry number; `again` if it was there already.
public record Decided(DecisionId id, long entry, boolean again) {}

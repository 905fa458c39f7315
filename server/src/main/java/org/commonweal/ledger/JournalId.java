package org.commonweal.ledger;

import java.util.UUID;

/// The identity of a journal, made by whoever asks for it: the same id is never posted twice.
public record JournalId(UUID value) {}

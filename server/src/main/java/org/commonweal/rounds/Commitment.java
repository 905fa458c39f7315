package org.commonweal.rounds;

import java.time.Instant;
import org.commonweal.identity.PersonId;
import org.commonweal.ledger.JournalId;

/// That a round was committed, when and by whom. The journal gives everybody their part, or moves
/// the total of a large round into escrow.
public record Commitment(Instant at, PersonId by, JournalId journal) {}

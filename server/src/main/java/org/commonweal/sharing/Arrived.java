package org.commonweal.sharing;

import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.JournalId;

/// What came of something promised: how much arrived with the receiver, the rest that did not, and
/// the journal that will say so.
record Arrived(Holder receiver, Quantity units, Quantity rest, JournalId journal) {}

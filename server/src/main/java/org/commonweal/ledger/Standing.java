package org.commonweal.ledger;

/// What reversal has to do with a journal.
enum Standing {
  VALID,
  REVERSED,
  REVERSAL
}

package org.commonweal.ledger;

/// What reversal has to do with an entry; a decision is not reversed but followed by another one.
enum Standing {
  VALID,
  REVERSED,
  REVERSAL,
  DECISION
}

package org.commonweal.ledger;

import org.commonweal.kernel.CommunityId;

/// Knows of value that was promised to an account and has not been posted yet, such as a share of a
/// large round that is being paid out. An account that something is on its way to cannot close.
///
/// The ledger asks while it holds the community's head. Whoever promises does so in a transaction
/// that posts, and so either has committed by then, or posts after the account was closed: then
/// [Ledger#closed] tells, asked behind the posting.
public interface OnItsWay {

  boolean towards(CommunityId community, AccountKey account);

  /// Whether this escrow is still being paid out; the verifier wants all others to be empty.
  boolean from(CommunityId community, AccountKey escrow);
}

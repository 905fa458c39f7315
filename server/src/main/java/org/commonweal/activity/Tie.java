package org.commonweal.activity;

/// What something that happened is tied to by an id.
enum Tie {
  /// The offer whose giver, target, item and units are told.
  OFFER,
  /// The request of which the same is told.
  REQUEST,
  AUDIENCE,
  JOURNAL,
  POOL,
  COUNCIL,
  MEMBER,
  ITEM
}

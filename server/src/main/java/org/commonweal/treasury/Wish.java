package org.commonweal.treasury;

import org.commonweal.community.Member;
import org.commonweal.identity.Caller;
import org.commonweal.ledger.Author;

/// A movement asked for by somebody, and not yet decided, not even whether they may.
///
/// Its id is made by whoever asks, so that it is done once however often it comes.
record Wish(MovementId id, Caller caller, NewMovement asked) {

  static Author author(Caller caller, Member as) {
    return new Author(caller.person().value(), as.id().value());
  }

  Way way() {
    return asked.way();
  }
}

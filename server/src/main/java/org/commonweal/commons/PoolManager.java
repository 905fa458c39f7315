package org.commonweal.commons;

import org.commonweal.community.Manager;
import org.commonweal.identity.Caller;
import org.commonweal.ledger.Author;

/// Somebody who acts for the council of a pool.
record PoolManager(Pool pool, Manager manager, Caller caller) {

  /// The council did it, through this person.
  Author author() {
    return new Author(caller.person().value(), pool.council().value());
  }
}

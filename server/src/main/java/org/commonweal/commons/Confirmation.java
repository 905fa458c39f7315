package org.commonweal.commons;

import org.commonweal.identity.Caller;

/// Somebody's request to confirm one contribution.
record Confirmation(Caller caller, NewReceipt wanted) {

  Arrival arrival() {
    return wanted.arrival();
  }
}

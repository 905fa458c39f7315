package org.commonweal.web.statements;

import org.commonweal.ledger.Head;

/// What a statement on paper says about itself: when it was printed, and how far the chain of the
/// book's entries had come, to be compared later.
public record Print(String moment, Head head) {

  public boolean sealed() {
    return head.entry() > 0;
  }
}

package org.commonweal.ledger;

import org.commonweal.kernel.Coalescer;
import org.commonweal.kernel.CommunityId;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The way of single requests into the sets of one command, a lane for each community.
public final class Lane<Request, Answer> {

  private final Coalescer<Request, Answer> coalescer;

  Lane(Coalescer<Request, Answer> coalescer) {
    this.coalescer = coalescer;
  }

  /// The answer to one request, committed when this returns. To be called outside of any
  /// transaction: the caller's own would hold its locks while it waits for others.
  public Answer submit(CommunityId community, Request request) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("transaction: active (expected: none around a lane)");
    }
    return coalescer.submit(community, request);
  }
}

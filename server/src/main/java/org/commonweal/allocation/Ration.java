package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;

/// Who gets what out of a stock: one allocation for everybody with a claim, in order of the first
/// claim.
///
/// `given` and `left` add up to the stock. `sentBack` names who took an odd unit by place in the
/// queue, in the order taken, nobody twice: each goes to the end of the queue, one after the other.
public record Ration(
    List<Allocation> allocations, BigInteger given, BigInteger left, List<UUID> sentBack) {

  public Ration {
    allocations = List.copyOf(allocations);
    sentBack = List.copyOf(sentBack);
  }
}

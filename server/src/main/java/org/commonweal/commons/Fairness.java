package org.commonweal.commons;

import java.util.List;
import java.util.Map;
import org.commonweal.allocation.FillRate;
import org.commonweal.community.MemberId;

/// How fair a pool has been so far to those who ask: who stands first in the queue for odd units,
/// and what part of what they asked people got in its last rounds; who had none has no rate.
public record Fairness(List<MemberId> next, Map<MemberId, FillRate> rates) {

  public Fairness {
    next = List.copyOf(next);
    rates = Map.copyOf(rates);
  }
}

package org.commonweal.commons;

import java.util.List;
import org.commonweal.community.Community;

/// Where a manager plans a round: the pool, and of what it has something to give.
public record Workbench(Community community, Pool pool, List<StockLine> there) {

  public Workbench {
    there = List.copyOf(there);
  }
}

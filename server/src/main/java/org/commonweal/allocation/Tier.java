package org.commonweal.allocation;

import java.util.List;

/// Claims of one priority, the oldest first, one per recipient at most: `need`, `want`, or both
/// `alike`.
public record Tier(String name, List<Claim> claims) {

  public Tier {
    claims = List.copyOf(claims);
  }
}

package org.commonweal.web.commons;

import java.util.List;
import org.commonweal.commons.Pool;
import org.commonweal.web.Link;
import org.commonweal.web.Visit;

/// What waits for a member at home: contributions for their councils; in `requests`, plans to
/// approve or to give out, and what to decide about or to fetch; what they received last; and the
/// pools of their councils.
public record Concerns(
    Visit visit, List<Pool> pools, List<Waiting> waiting, List<Link> requests, Received received) {

  public Concerns {
    pools = List.copyOf(pools);
    waiting = List.copyOf(waiting);
    requests = List.copyOf(requests);
  }

  /// Whether nothing waits.
  public boolean none() {
    return waiting.isEmpty() && requests.isEmpty();
  }

  /// A pool with contributions that wait for the member's council.
  public record Waiting(Pool pool, long contributions) {}

  /// `3 contributions to Community Tomatoes Pool`.
  public String sentence(Waiting one) {
    return visit.language().number(one.contributions())
        + (one.contributions() == 1 ? " contribution to " : " contributions to ")
        + one.pool().name();
  }

  public String href(Waiting one) {
    return Paths.pool(visit, one.pool().id(), "/contributions?status=waiting");
  }
}

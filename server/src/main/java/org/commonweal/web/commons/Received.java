package org.commonweal.web.commons;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.kernel.Lookup;
import org.commonweal.sharing.Share;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Amounts;

/// Shares in a list, with the pools they came from.
public record Received(Visit visit, List<Share> shares, Map<PoolId, Pool> pools) {

  public Received {
    shares = List.copyOf(shares);
    pools = Map.copyOf(pools);
  }

  /// `5 Tomatoes from Community Tomatoes Pool`.
  public String sentence(Share share) {
    return what(share) + " from " + source(share);
  }

  public String what(Share share) {
    return Amounts.text(visit.language(), share.item(), share.units());
  }

  /// The pool it came out of, or whoever gave it directly.
  private String source(Share share) {
    return share
        .pool()
        .map(pool -> Lookup.in(pools, new PoolId(pool)).name())
        .orElse(share.giverName());
  }

  public String when(Share share) {
    return visit.language().date(share.givenAt());
  }

  public String href(Share share) {
    return Paths.share(visit, share.id());
  }

  /// Where it is told why, if it was given in a round.
  public Optional<String> why(Share share) {
    return share.round().map(round -> Paths.why(visit, round, share.receiver().value()));
  }
}

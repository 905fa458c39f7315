package org.commonweal.web.commons;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.sharing.Share;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// The receipt of one share.
public record SharePage(Visit visit, Share share, Optional<Pool> pool) implements WebPage {

  @Override
  public String title() {
    return received().sentence(share);
  }

  public Received received() {
    return new Received(visit, List.of(share), pools());
  }

  private Map<PoolId, Pool> pools() {
    return pool.map(one -> Map.of(one.id(), one)).orElse(Map.of());
  }

  /// How it was given, behind the giver's name: ` in a round`.
  private String how() {
    if (share.round().isPresent()) {
      return " in a round";
    }
    return pool.isPresent() ? " by hand" : "";
  }

  /// Whether nobody came for it, so that it is in stock again.
  public boolean returned() {
    return share.returnedAt().isPresent();
  }

  /// What happened to it, for whom: `You received this from Food in a round.`
  public String lead() {
    String from = " from " + share.giverName() + how() + ".";
    if (returned()) {
      return "This was meant for " + (mine() ? "you" : share.receiverName()) + "," + from;
    }
    return (mine() ? "You" : share.receiverName()) + " received this" + from;
  }

  public boolean mine() {
    return share.receiver().equals(visit.member().id());
  }

  public String path(String below) {
    return pool.map(one -> Paths.pool(visit, one.id(), below)).orElseThrow();
  }
}

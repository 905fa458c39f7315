package org.commonweal.web.commons;

import java.util.List;
import java.util.Map;
import org.commonweal.commons.Pool;
import org.commonweal.sharing.Share;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// The receipt of one share.
public record SharePage(Visit visit, Share share, Pool pool) implements WebPage {

  @Override
  public String title() {
    return received().sentence(share);
  }

  public Received received() {
    return new Received(visit, List.of(share), Map.of(pool.id(), pool));
  }

  public boolean mine() {
    return share.receiver().equals(visit.member().id());
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }
}

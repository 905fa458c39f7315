package org.commonweal.web.commons;

import java.util.UUID;
import org.commonweal.commons.PoolId;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.ShareId;
import org.commonweal.web.Visit;

/// Addresses of pools and of what happens in them.
public final class Paths {

  private Paths() {}

  public static String pool(Visit visit, PoolId pool, String below) {
    return visit.path("/pools/" + pool.value() + below);
  }

  public static String contribution(Visit visit, Offer offer) {
    return pool(visit, new PoolId(offer.target().id()), "/contributions/" + offer.id().value());
  }

  public static String share(Visit visit, ShareId share) {
    return visit.path("/shares/" + share.value());
  }

  public static String round(Visit visit, UUID round) {
    return visit.path("/rounds/" + round);
  }

  /// Where it is told why a member received what they did in a round.
  public static String why(Visit visit, UUID round, UUID member) {
    return round(visit, round) + "/why/" + member;
  }
}

package org.commonweal.web.sharing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.ledger.HolderKind;
import org.commonweal.sharing.Offer;
import org.commonweal.web.Visit;
import org.commonweal.web.commons.Paths;
import org.commonweal.web.items.Amounts;

/// Words for offers, with the names of the pools they come out of or go into.
public record Offered(Visit visit, Map<PoolId, Pool> pools) {

  public Offered {
    pools = Map.copyOf(pools);
  }

  public String what(Offer offer) {
    return Amounts.text(visit.language(), offer.item(), offer.units());
  }

  /// `Gina`, or `Food, from Tomatoes` for what a council hands out of a pool.
  public String giver(Offer offer) {
    return offer
        .pool()
        .flatMap(this::name)
        .map(pool -> offer.giverName() + ", from " + pool)
        .orElse(offer.giverName());
  }

  /// To whom it is offered: `everybody`, `the council Food`, `the pool Tomatoes`.
  public String target(Offer offer) {
    if (offer.target().kind() == HolderKind.POOL) {
      return name(offer.target().id()).map(pool -> "the pool " + pool).orElse("a pool");
    }
    return offer.targetName().map(council -> "the council " + council).orElse("everybody");
  }

  private Optional<String> name(UUID pool) {
    return Optional.ofNullable(pools.get(new PoolId(pool))).map(Pool::name);
  }

  /// How much can still be asked for: `3 of 5`; all of what is asked of nobody.
  public String left(Offer offer) {
    String all = Amounts.units(visit.language(), offer.item(), offer.units());
    return offer.forEverybody() && offer.taken().signum() > 0
        ? visit.language().number(offer.left()) + " of " + all
        : all;
  }

  public String status(Offer offer) {
    return switch (offer.status()) {
      case OPEN -> offer.left().signum() > 0 ? "open" : "all promised";
      case PENDING -> "waiting";
      case ACCEPTED -> "awaited";
      case FULFILLED -> "received";
      case REJECTED -> "rejected";
      case CANCELLED -> "taken back";
      case ENDED -> "ended";
    };
  }

  public String tone(Offer offer) {
    return switch (offer.status()) {
      case OPEN, PENDING, ACCEPTED -> "wait";
      case FULFILLED -> "good";
      case REJECTED -> "bad";
      case CANCELLED, ENDED -> "plain";
    };
  }

  public String when(Offer offer) {
    return visit.language().date(offer.placedAt());
  }

  /// Its own page; that of a contribution is below its pool.
  public String href(Offer offer) {
    return offer.target().kind() == HolderKind.POOL
        ? Paths.contribution(visit, offer)
        : visit.path("/offers/" + offer.id().value());
  }
}

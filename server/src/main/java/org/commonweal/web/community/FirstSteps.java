package org.commonweal.web.community;

import java.util.List;
import java.util.Optional;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolStatus;
import org.commonweal.commons.Pools;
import org.commonweal.community.Council;
import org.commonweal.community.Permission;
import org.commonweal.items.Items;
import org.commonweal.kernel.Page;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.web.Link;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Component;

/// What a new community begins with, for those who can do it.
@Component
class FirstSteps {

  private static final Page ONE = new Page(Optional.empty(), 1);

  private final Pools pools;
  private final Items items;
  private final OutsidePlaces places;

  FirstSteps(Pools pools, Items items, OutsidePlaces places) {
    this.pools = pools;
    this.items = items;
    this.places = places;
  }

  /// The way to the first pool, as long as there is neither a pool nor a place for money; for
  /// somebody who acts for these councils and pools.
  List<FirstStep> of(Visit visit, List<Council> councils, List<Pool> own) {
    if (!visit.may(Permission.INVITE) || !own.isEmpty() || begun(visit)) {
      return List.of();
    }
    boolean counted = !items.list(visit.id(), "", ONE).rows().isEmpty();
    return List.of(
        step(visit, "Add an item", "/items/new", "what you share, such as tomatoes", counted),
        step(
            visit,
            "Create a council",
            "/councils/new",
            "a few people who look after it",
            !councils.isEmpty()),
        step(
            visit,
            "Open a pool",
            "/pools/new",
            "where people bring it, and the council shares it out",
            /* done= */ false));
  }

  private boolean begun(Visit visit) {
    return !pools.list(visit.id(), Optional.empty(), PoolStatus.OPEN, ONE).rows().isEmpty()
        || !places.all(visit.id()).isEmpty();
  }

  private static FirstStep step(Visit visit, String name, String below, String what, boolean done) {
    return new FirstStep(new Link(name, visit.path(below)), what, done);
  }
}

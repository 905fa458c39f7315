package org.commonweal.web;

import java.util.ArrayList;
import java.util.List;
import org.commonweal.community.Permission;

/// The navigation of a community: what everybody needs every week in front, the rest behind "More",
/// and only what is open to this member.
final class Places {

  private Places() {}

  static Place of(Visit visit) {
    Link home = new Link(visit.community().name(), visit.path(""));
    return new Place(home, main(visit), more(visit));
  }

  private static List<Link> main(Visit visit) {
    return List.of(
        new Link("Notices", visit.path("/notices")),
        new Link("Pools", visit.path("/pools")),
        new Link("Offers", visit.path("/offers")),
        new Link("Needs", visit.path("/needs")),
        money(visit),
        new Link("Members", visit.path("/members")));
  }

  /// Everybody's money for those who read it, one's own for the others.
  private static Link money(Visit visit) {
    return visit.may(Permission.READ_MONEY)
        ? new Link("Money", visit.path("/treasury"))
        : new Link("Money", visit.path("/treasury/wallet"));
  }

  private static List<Link> more(Visit visit) {
    List<Link> more = new ArrayList<>();
    more.add(new Link("What happened", visit.path("/activity")));
    more.add(new Link("Savings", visit.path("/circles")));
    more.add(new Link("Pots and expenses", visit.path("/pots")));
    more.add(new Link("Rewards", visit.path("/rewards")));
    more.add(new Link("Councils", visit.path("/councils")));
    more.add(new Link("Items", visit.path("/items")));
    more.add(new Link("Statistics", visit.path("/statistics")));
    more.add(new Link("Households", visit.path("/households")));
    more.add(new Link("My shares", visit.path("/shares")));
    more.add(new Link("My requests", visit.path("/requests")));
    more.add(new Link("My contributions", visit.path("/contributions")));
    more.add(new Link("What you may do", visit.path("/permissions")));
    more.add(new Link("Settings", visit.path("/settings")));
    if (visit.may(Permission.INVITE)) {
      more.add(new Link("Invitations", visit.path("/invitations")));
    }
    if (visit.may(Permission.RECORD_FOR_OTHERS)) {
      more.add(new Link("Import a file", visit.path("/import")));
    }
    if (visit.may(Permission.VERIFY)) {
      more.add(new Link("Verify the books", visit.path("/verify")));
    }
    return more;
  }
}

package org.commonweal.web.rounds;

import java.util.List;
import org.commonweal.commons.Pickup;
import org.commonweal.commons.PickupStatus;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;

/// The list of those who hand out a round, to be printed or ticked off.
public record PickupPage(RoundView view, Form form, List<Pickup> pickups, Pager pager)
    implements FormPage {

  public PickupPage {
    pickups = List.copyOf(pickups);
  }

  @Override
  public String title() {
    return "Pickup list";
  }

  public boolean waits(Pickup pickup) {
    return pickup.status() == PickupStatus.WAITING;
  }

  public boolean collected(Pickup pickup) {
    return pickup.status() == PickupStatus.COLLECTED;
  }

  public boolean returned(Pickup pickup) {
    return pickup.status() == PickupStatus.RETURNED;
  }

  /// Whether something can go back into the stock: a closed pool takes nothing.
  public boolean returnable() {
    return view.pool().open() && pickups.stream().anyMatch(this::waits);
  }

  /// Where those on this part of the list are returned who have not come.
  public String missed() {
    return Query.of(view.path("/pickups/missed")).with("after", form.text("after")).href();
  }

  public String id(Pickup pickup) {
    return pickup.share().id().value().toString();
  }
}

package org.commonweal.web.rounds;

import java.util.List;
import org.commonweal.commons.Pickup;
import org.commonweal.kernel.Quantity;
import org.commonweal.sharing.RoundShare;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;

/// Says which shares nobody came for, and what returning them does.
public record MissedPage(RoundView view, Form form, List<Pickup> missed) implements FormPage {

  public MissedPage {
    missed = List.copyOf(missed);
  }

  @Override
  public String title() {
    return "Return what nobody collected";
  }

  public List<String> effects() {
    Quantity all =
        missed.stream()
            .map(Pickup::share)
            .map(RoundShare::units)
            .reduce(Quantity.zero(view.lines().item().unit()), Quantity::plus);
    return List.of(
        "Puts "
            + view.text(all)
            + " of "
            + view.count(missed.size())
            + (missed.size() == 1 ? " person" : " people")
            + " back into the stock of "
            + view.pool().name()
            + ".",
        "What they asked for stays marked as met; they can ask again.",
        "It stays on record that it was given and returned.");
  }

  public String id(Pickup pickup) {
    return pickup.share().id().value().toString();
  }
}

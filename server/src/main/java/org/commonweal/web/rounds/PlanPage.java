package org.commonweal.web.rounds;

import java.util.List;
import org.commonweal.rounds.Round;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Pager;

/// A frozen plan, to be looked at once more before it is given out.
public record PlanPage(RoundView view, Consent consent, Pager pager, Form form)
    implements FormPage {

  @Override
  public String title() {
    return "Give out " + view.text(view.round().given()) + "?";
  }

  public List<String> effects() {
    Round round = view.round();
    return List.of(
        "Give "
            + view.text(round.given())
            + " to "
            + view.count(round.served())
            + (round.served() == 1 ? " person" : " people")
            + " of "
            + view.count(round.recipients())
            + " who asked.",
        "Change the stock of "
            + view.pool().name()
            + " from "
            + view.number(round.stock())
            + " to "
            + view.number(round.left())
            + ".",
        "Mark what they asked for as met, in full or in part.");
  }

  public boolean gives() {
    return view.round().given().signum() > 0;
  }
}

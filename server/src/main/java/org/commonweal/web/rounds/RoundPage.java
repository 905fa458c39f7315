package org.commonweal.web.rounds;

import java.util.Set;
import org.commonweal.allocation.Allocation;
import org.commonweal.community.MemberId;
import org.commonweal.sharing.RoundShares;
import org.commonweal.web.Pager;
import org.commonweal.web.WebPage;

/// The receipt of a round: what it gave, to whom, and how to check it. Of the members it shows,
/// `returned` did not come for their share; `back` is what went back in all.
public record RoundPage(
    RoundView view, boolean manages, RoundShares.Returned back, Set<MemberId> returned, Pager pager)
    implements WebPage {

  public RoundPage {
    returned = Set.copyOf(returned);
  }

  public boolean returned(Allocation allocation) {
    return returned.contains(new MemberId(allocation.recipient()));
  }

  /// `6 Tomatoes of 2 people, who did not collect them`; empty if everybody did.
  public String missed() {
    return back.people() == 0
        ? ""
        : view.text(view.lines().item().quantity(back.units()))
            + " of "
            + view.count(back.people())
            + (back.people() == 1 ? " person who" : " people who")
            + " did not collect their share; back in the stock";
  }

  @Override
  public String title() {
    return view.sentence();
  }
}

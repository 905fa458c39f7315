package org.commonweal.web.rounds;

import java.util.List;
import org.commonweal.allocation.Allocation;
import org.commonweal.web.WebPage;

/// Why somebody got an amount in a round.
public record WhyPage(RoundView view, Allocation allocation) implements WebPage {

  @Override
  public String title() {
    return "Why " + view.lines().text(allocation.amount()) + "?";
  }

  public String whose() {
    return view.lines().mine(allocation)
        ? "Your share"
        : "Share of " + view.lines().name(allocation);
  }

  public List<String> reasons() {
    return view.lines().why(allocation);
  }
}

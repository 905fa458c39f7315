package org.commonweal.web.community;

import java.util.List;
import org.commonweal.community.Council;
import org.commonweal.pots.InPot;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;
import org.commonweal.web.commons.Concerns;

/// What waits for a member, what they received, what they have in pots, and the councils they act
/// for; in a new community, what to begin with.
public record HomePage(
    Visit visit,
    List<Council> councils,
    List<FirstStep> steps,
    Concerns concerns,
    List<InPot> pots,
    int unread)
    implements WebPage {

  public HomePage {
    councils = List.copyOf(councils);
    steps = List.copyOf(steps);
    pots = pots.stream().filter(InPot::open).toList();
  }

  @Override
  public String title() {
    return "Home";
  }
}
